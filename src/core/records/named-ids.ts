import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { Extensions } from "type-graphql";
import { type Context, memoized } from "../context";
import { badInput } from "../errors";
import { knowsIds, nearestId, typesOf } from "./any-id";

/** Under which the types are kept in the schema. */
const EXTENSION = "idsOf";

/**
 * Says of a list of ids in a filter, or of an argument, what they name. Then one that names nothing,
 * or a thing of another type, is refused.
 */
export const IdsOf = (...types: readonly string[]) => Extensions({ [EXTENSION]: types });

/** The types whose ids an argument or a field of a filter takes; undefined where it takes none. */
export function idsOf({
  extensions,
}: Pick<GraphQLArgument | GraphQLInputField, "extensions">): readonly string[] | undefined {
  // Only `IdsOf` writes it.
  return extensions[EXTENSION] as readonly string[] | undefined;
}

/** Where ids stand in the arguments of a field. */
interface Place {
  readonly path: readonly string[];
  readonly types: readonly string[];
}

/**
 * Has the fields of a schema refuse ids that name nothing: a list filtered by one would be empty, and
 * nobody would know why.
 */
export function refuseUnknownIds(schema: GraphQLSchema): void {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()));
  for (const field of fields) {
    const places = field.args.flatMap((argument) => placesIn(argument, []));
    const { resolve } = field;
    if (places.length === 0 || resolve === undefined) continue;
    field.resolve = (source, args, context: Context, info) => {
      for (const place of places) check(context, place, valueAt(args, place.path));
      return resolve(source, args, context, info);
    };
  }
}

function placesIn(input: GraphQLArgument | GraphQLInputField, above: readonly string[]): Place[] {
  const path = [...above, input.name];
  const types = idsOf(input);
  if (types !== undefined) return [{ path, types }];
  const type = getNamedType(input.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => placesIn(field, path));
}

function valueAt(args: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = args;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name]; // an object, by the line above
  }
  return value;
}

/** Checks what the schema has made a list of ids; each list once in a request. */
function check(context: Context, { path, types }: Place, value: unknown): void {
  if (!Array.isArray(value)) return;
  const ids: readonly string[] = value;
  memoized(context, `ids ${types.join()} ${JSON.stringify(ids)}`, () => {
    const known = typesOf(context.db, ids);
    const unknown = ids.find((id) => !types.includes(known.get(id) ?? ""));
    if (unknown === undefined || !knowsIds(context.db)) return true;
    const why = wrong(context, unknown, known.get(unknown), types);
    throw badInput(`\`${path.join(".")}\`: ${why}`);
  });
}

function wrong(
  context: Context,
  id: string,
  type: string | undefined,
  types: readonly string[],
): string {
  const written = id.slice(0, 60);
  if (type !== undefined)
    return `"${written}" is the id of a ${type}, expected that of a ${types.join(" or ")}`;
  return `no ${types.join(" or ")} has the id "${written}"${nearestId(context, id, types)}`;
}
