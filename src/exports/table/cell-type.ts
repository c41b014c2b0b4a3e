import { type GraphQLOutputType, getNamedType } from "graphql";
import type { CellType } from "./table";

/** Scalars that are more than text; all others, enums too, are text. */
const CELL_TYPES: Readonly<Record<string, CellType>> = {
  Int: "integer",
  Float: "number",
  Boolean: "boolean",
  Date: "day",
  PartialDate: "partialDate",
};

/** What a cell holds whose values are of this type, or of lists of it. */
export function cellTypeOf(type: GraphQLOutputType): CellType {
  return CELL_TYPES[getNamedType(type).name] ?? "text";
}
