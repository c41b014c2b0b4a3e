import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  typeFromAST,
} from "graphql";
import type { Operation } from "./operation";

/** One field of the query's text, and the type in which it is selected. */
interface Place {
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
}

/** One key of an answer: what the query selects under it, all fragments merged. */
export interface Field {
  /** The key in the answer: the alias, or the field's name. */
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** Where the query selects it; several places where fragments overlap. */
  readonly places: readonly [Place, ...Place[]];
  /** What is selected in it, in the query's order; none for scalars and enums. */
  readonly fields: readonly Field[];
}

/** The key that a field has in the answer: its alias, or its name. */
export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** What the query selects at its root, in its order. */
export function rootFields({ schema, definition }: Operation): readonly Field[] {
  const query = schema.getQueryType();
  const sets = query ? [{ parent: query, selections: definition.selectionSet }] : [];
  return fieldsOf(sets, schema);
}

/** Whether the answer holds a list, directly: a connection is an object. */
export function isList({ type }: Field): boolean {
  return isListType(getNullableType(type));
}

/** Whether the items of a list are lists themselves. */
export function isListOfLists(type: GraphQLOutputType): boolean {
  const list = getNullableType(type);
  return isListType(list) && isListType(getNullableType(list.ofType));
}

/** Whether values of this type are Relay connections (https://relay.dev/graphql/connections.htm). */
export function isConnection(type: GraphQLOutputType): boolean {
  const named = getNullableType(type);
  if (!isObjectType(named)) return false;
  const { pageInfo, nodes, edges } = named.getFields();
  return pageInfo !== undefined && (nodes ?? edges) !== undefined;
}

/** The field of this name among those selected in a field, whatever its key. */
export function selected({ fields }: Field, name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}

interface Selections {
  readonly parent: GraphQLCompositeType;
  readonly selections: SelectionSetNode;
}

function fieldsOf(sets: readonly Selections[], schema: GraphQLSchema): Field[] {
  const byKey = new Map<string, [Place, ...Place[]]>();
  for (const place of sets.flatMap((set) => placesIn(set, schema))) {
    const key = keyOf(place.node);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [place]);
    else others.push(place);
  }
  return [...byKey].flatMap(([key, places]) => fieldOf(key, places, schema));
}

function placesIn({ parent, selections }: Selections, schema: GraphQLSchema): Place[] {
  return selections.selections.flatMap((node): Place[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return []; // written out before
    if (node.kind === Kind.FIELD) return [{ parent, node }];
    const type = node.typeCondition ? typeFromAST(schema, node.typeCondition) : parent;
    return isCompositeType(type)
      ? placesIn({ parent: type, selections: node.selectionSet }, schema)
      : [];
  });
}

/** The field, as a list of one; of none where it is not data. */
function fieldOf(
  key: string,
  places: readonly [Place, ...Place[]],
  schema: GraphQLSchema,
): Field[] {
  const { parent, node } = places[0];
  const type = typeOf(parent, node.name.value);
  if (type === null) return [];
  const inner = getNamedType(type);
  const sets = places.flatMap(({ node: { selectionSet } }): Selections[] =>
    selectionSet && isCompositeType(inner) ? [{ parent: inner, selections: selectionSet }] : [],
  );
  return [{ key, name: node.name.value, type, places, fields: fieldsOf(sets, schema) }];
}

/** Null for what is not data: `__schema` and `__type`. */
function typeOf(parent: GraphQLCompositeType, name: string): GraphQLOutputType | null {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
  return isUnionType(parent) ? null : (parent.getFields()[name]?.type ?? null);
}
