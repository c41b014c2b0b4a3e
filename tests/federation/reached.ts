import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ownersOf, type Supergraph } from "../../src/graph/compose";
import { possibleTypes } from "./each-field";

/** What operations reach of a graph. */
export interface Reached {
  /** `Type.field`. */
  readonly fields: ReadonlySet<string>;
  /** `from -> to`: fields of one subgraph in the selection of a field of another. */
  readonly borders: ReadonlySet<string>;
}

/** Gives the subgraph that resolves a field; null for what is the same in all. */
type HomeOf = (type: string, field: string) => string | null;

/** What valid operations reach, by their text. */
export function reachedBy(
  queries: readonly string[],
  schema: GraphQLSchema,
  supergraph: Supergraph,
): Reached {
  const homeOf = homes(supergraph);
  const fields = new Set<string>();
  const borders = new Set<string>();
  for (const query of queries) {
    const info = new TypeInfo(schema);
    const above: (string | null)[] = [];
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field: {
          enter({ name: { value: field } }) {
            const type = info.getParentType()?.name ?? "";
            fields.add(`${type}.${field}`);
            const home = homeOf(type, field) ?? above.at(-1) ?? null;
            const from = above.at(-1) ?? null;
            if (from !== null && home !== null && from !== home) borders.add(`${from} -> ${home}`);
            above.push(home);
          },
          leave: () => {
            above.pop();
          },
        },
      }),
    );
  }
  return { fields, borders };
}

/** Everything that can be reached. */
export function reachable(schema: GraphQLSchema, supergraph: Supergraph): Reached {
  const homeOf = homes(supergraph);
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type) ? fieldsOf(type) : [],
  );
  const borders = fields.flatMap(({ type, field }) => {
    const from = homeOf(type.name, field.name);
    return possibleTypes(schema, getNamedType(field.type))
      .flatMap(fieldsOf)
      .map((below) => homeOf(below.type.name, below.field.name))
      .filter((to) => from !== null && to !== null && to !== from)
      .map((to) => `${from} -> ${to}`);
  });
  const names = fields.map(({ type, field }) => `${type.name}.${field.name}`);
  return { fields: new Set(names), borders: new Set(borders) };
}

function fieldsOf(type: GraphQLObjectType) {
  return Object.values(type.getFields()).map((field) => ({ type, field }));
}

/** The owner of the type where it has the field, else the one subgraph that adds it. */
function homes(supergraph: Supergraph): HomeOf {
  const owners = ownersOf(supergraph.subgraphs);
  const has = (schema: GraphQLSchema, type: string, field: string) => {
    const found = schema.getType(type);
    return isObjectType(found) && found.getFields()[field] !== undefined;
  };
  return (type, field) => {
    const having = supergraph.subgraphs.filter(({ schema }) => has(schema, type, field));
    const owner = owners.get(type);
    if (field === "id" || (having.length > 1 && owner === undefined)) return null;
    const home = owner !== undefined && having.includes(owner) ? owner : having[0];
    return home?.definition.name ?? null;
  };
}
