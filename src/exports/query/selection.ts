import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import type { NormalField, NormalForm, Selection } from "../../graph/operation";
import { mergedKeys } from "./key-order";

/** One key of an answer: what the query selects under it, in whatever types. */
export interface Field {
  /** The key in the answer: the alias, or the field's name. */
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** Its fields in the normal form: several where objects of several types may have it. */
  readonly places: readonly [NormalField, ...NormalField[]];
  /** What is selected in it, in the query's order; none for scalars and enums. */
  readonly fields: readonly Field[];
}

/** What is not data. */
const INTROSPECTION: readonly string[] = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/** What the query selects at its root, in its order, introspection apart. */
export function rootFields(form: NormalForm): readonly Field[] {
  return fieldsOf([form.root], form).filter(({ name }) => !INTROSPECTION.includes(name));
}

/** Whether the answer holds a value here, and nothing can be selected in it. */
export function isLeaf({ type }: Field): boolean {
  return isLeafType(getNamedType(type));
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

function fieldsOf(selections: readonly Selection[], form: NormalForm): Field[] {
  const byKey = new Map<string, [NormalField, ...NormalField[]]>();
  for (const field of selections.flatMap(({ fields }) => fields)) {
    const others = byKey.get(field.key);
    if (others === undefined) byKey.set(field.key, [field]);
    else others.push(field);
  }
  return mergedKeys(selections).flatMap((key) => fieldOf(key, byKey.get(key) ?? [], form));
}

/** The field, as a list of one. */
function fieldOf(
  key: string,
  [first, ...others]: readonly NormalField[],
  form: NormalForm,
): Field[] {
  if (first === undefined) return [];
  const places = [first, ...others] as const;
  const { name, definition } = first;
  return [
    { key, name, type: definition.type, places, fields: fieldsOf(below(places, form), form) },
  ];
}

/** What is selected below, each selection once. */
function below(places: readonly NormalField[], form: NormalForm): readonly Selection[] {
  const found = places.flatMap((place) =>
    form.possibleTypes(place).map((type) => form.selectionOf(place, type)),
  );
  return [...new Set(found)];
}
