import type { DeprecatedProduct, Product, ProductResearch, User } from "./types";

/** The data that the compatibility suite asks for. */

export const user: User = {
  email: "support@apollographql.com",
  name: "Jane Smith",
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
};

const research = (caseNumber: string, description: string): ProductResearch => ({
  study: { caseNumber, description },
  outcome: null,
});

const dimensions = { size: "small", weight: 1, unit: "kg" };

export const products: readonly Product[] = [
  {
    id: "apollo-federation",
    sku: "federation",
    package: "@apollo/federation",
    variation: { id: "OSS" },
    dimensions,
    createdBy: user,
    notes: null,
    research: [research("1234", "Federation Study")],
  },
  {
    id: "apollo-studio",
    sku: "studio",
    package: "",
    variation: { id: "platform" },
    dimensions,
    createdBy: user,
    notes: null,
    research: [research("1235", "Studio Study")],
  },
];

export const deprecatedProducts: readonly DeprecatedProduct[] = [
  {
    sku: "apollo-federation-v1",
    package: "@apollo/federation-v1",
    reason: "Migrate to Federation V2",
    createdBy: user,
  },
];
