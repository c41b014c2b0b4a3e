import { type GraphQLOutputType, getNullableType, isNonNullType } from "graphql";
import { Extensions } from "type-graphql";

/** The levels of a field's type that are null only together with an error: 0 the field, 1 the items of its list. */
type Levels = readonly number[];

const EXTENSION = "semanticNonNull";

/**
 * The value of a field is there wherever the data is whole, though its type is nullable: what it leads to may be
 * another subgraph's. The public schema says so by `@semanticNonNull`.
 *
 * @param levels 0 for the field, without any; 1 for the items of its list
 */
export const SemanticNonNull = (...levels: number[]) =>
  Extensions({ [EXTENSION]: levels.length > 0 ? levels : [0] });

/** What of a field's type is null only together with an error; empty where nothing is. */
export function semanticNonNull(field: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): Levels {
  return (field.extensions[EXTENSION] as Levels | undefined) ?? []; // nothing else writes it
}

/** Makes a field nullable that never is null by the data, and says so. */
export function makeNullable(field: {
  type: GraphQLOutputType;
  extensions: Readonly<Record<string, unknown>>;
}): void {
  if (!isNonNullType(field.type)) return;
  field.type = getNullableType(field.type);
  const levels = [0, ...semanticNonNull(field)];
  field.extensions = { ...field.extensions, [EXTENSION]: levels };
}
