import type { Context } from "../core/context";
import { badInput } from "../core/errors";
import { entitiesByCode } from "../core/records/any-id";
import type { ReferenceLoader } from "../core/subgraph";
import type { BuiltSubgraph, Owners } from "./compose";
import { type Representation, type ResolveReference, resolvableTypes } from "./federation";

/**
 * How a subgraph resolves what a gateway asks it for: its own entities by their batched loaders,
 * one statement for all of a type; of others' entities it hands the key on to the fields that it
 * adds.
 */
export function referencesOf({
  definition,
  schema,
}: BuiltSubgraph): ReadonlyMap<string, ResolveReference> {
  return new Map(
    resolvableTypes(schema).map(({ name }) => {
      const load = definition.references[name];
      return [name, load === undefined ? handOn : loadedBy(load)] as const;
    }),
  );
}

/**
 * How the merged graph resolves what a gateway asks it for: every entity by its owner's loader, by its id or by
 * another of its keys.
 */
export function referencesOfAll(owners: Owners): ReadonlyMap<string, ResolveReference> {
  return new Map(
    [...owners].flatMap(([name, { definition }]) => {
      const load = definition.references[name];
      if (load === undefined) return [];
      return [[name, loadedByAny(load, definition.secondKeys?.[name] ?? [])] as const];
    }),
  );
}

function loadedBy(load: ReferenceLoader): ResolveReference {
  return (representation: Representation, context: Context) =>
    load(context).load(idOf(representation));
}

function loadedByAny(load: ReferenceLoader, secondKeys: readonly string[]): ResolveReference {
  const loadById = loadedBy(load);
  return async (representation, context) => {
    const key = secondKeys.find((field) => typeof representation[field] === "string");
    if (representation.id !== undefined || key === undefined)
      return loadById(representation, context);
    const code = String(representation[key]);
    const called = await entitiesByCode(context).load(code.toLowerCase());
    const found = await Promise.all(
      called
        .filter(({ type }) => type === representation.__typename)
        .map(({ id }) => load(context).load(id)),
    );
    // A code may be that of another field, or the id in other letters.
    const has = (entity: object | null): boolean =>
      entity !== null && (entity as Readonly<Record<string, unknown>>)[key] === code;
    return found.find(has) ?? null;
  };
}

const handOn: ResolveReference = (representation) => ({
  __typename: representation.__typename,
  id: idOf(representation),
});

/** The key of every entity. A client may write an ID as a number. */
function idOf({ __typename, id }: Representation): string {
  if (typeof id === "string") return id;
  if (Number.isInteger(id)) return String(id);
  throw badInput(`the representation of a \`${__typename}\` has no \`id\`, which is its key`);
}
