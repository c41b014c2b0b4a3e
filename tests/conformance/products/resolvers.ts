import { Arg, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { ResolveReference } from "../../../src/graph/federation";
import { deprecatedProducts, products, user } from "./data";
import { DeprecatedProduct, Inventory, Product, User } from "./types";

@Resolver(() => Product)
export class ProductResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg("id", () => ID) id: string): Product | null {
    return products.find((product) => product.id === id) ?? null;
  }

  @Query(() => DeprecatedProduct, {
    nullable: true,
    deprecationReason: "Use product query instead",
  })
  deprecatedProduct(
    @Arg("sku", () => String) sku: string,
    @Arg("package", () => String) name: string,
  ): DeprecatedProduct | null {
    return deprecated(sku, name);
  }
}

@Resolver(() => User)
export class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(
    @Root() { totalProductsCreated, yearsOfEmployment }: User,
  ): number | null {
    return totalProductsCreated === null
      ? null
      : Math.round(totalProductsCreated / yearsOfEmployment);
  }
}

/** How each of the entities is found by any of its keys. */
export const references: ReadonlyMap<string, ResolveReference> = new Map<string, ResolveReference>([
  [
    "Product",
    (key) =>
      typed(
        "Product",
        products.find((product) => isNamed(product, key)),
      ),
  ],
  [
    "DeprecatedProduct",
    ({ sku, package: name }) => typed("DeprecatedProduct", deprecated(sku, name)),
  ],
  ["ProductResearch", ({ study }) => typed("ProductResearch", researchOf(study))],
  // What `@requires` asks for comes with the key.
  ["User", ({ __typename, ...given }) => typed("User", { ...user, ...given })],
  ["Inventory", ({ id }) => typed("Inventory", { id, deprecatedProducts })],
]);

function isNamed(product: Product, { id, sku, package: name, variation }: Key): boolean {
  if (id !== undefined) return product.id === id;
  if (name !== undefined) return product.sku === sku && product.package === name;
  return product.sku === sku && product.variation?.id === property(variation, "id");
}

type Key = Readonly<Record<string, unknown>>;

function deprecated(sku: unknown, name: unknown): DeprecatedProduct | null {
  const found = deprecatedProducts.find((one) => one.sku === sku && one.package === name);
  return found ?? null;
}

function researchOf(study: unknown) {
  const all = products.flatMap(({ research }) => research);
  return all.find((one) => one.study.caseNumber === property(study, "caseNumber"));
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function typed(__typename: string, found: object | null | undefined): object | null {
  return found ? { __typename, ...found } : null;
}

/** Types that only gateways ask for. */
export const orphanedTypes = [Inventory];
