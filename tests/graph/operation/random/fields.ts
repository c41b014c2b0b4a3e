import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import type { Draft } from "./draft";
import { argumentValue } from "./variables";

type AnyField = GraphQLField<unknown, unknown>;

/** A field with its arguments, as the operation asks for it wherever it does. */
export interface PreparedField {
  readonly text: string;
  /** Null where it has no fields below. */
  readonly below: GraphQLNamedType | null;
}

/** How many fields of one type an operation asks for. */
const FIELDS_OF_TYPE = 5;
/** Of so many cursors, one is given, and that is none. */
const CURSORS = 80;

/** The fields of a type that the operation may ask for. */
export function fieldsOf(draft: Draft, type: GraphQLNamedType): readonly PreparedField[] {
  const known = draft.prepared.get(type.name);
  if (known !== undefined) return known;
  const fields = candidates(draft, type);
  const prepared = Array.from({ length: FIELDS_OF_TYPE }, () => prepare(draft, draft.pick(fields)));
  draft.prepared.set(type.name, prepared);
  return prepared;
}

function candidates(draft: Draft, type: GraphQLNamedType): readonly AnyField[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [TypeNameMetaFieldDef];
  const all: readonly AnyField[] = Object.values(type.getFields());
  if (type === draft.subject.schema.getQueryType()) {
    if (draft.oneIn(12)) return [SchemaMetaFieldDef, TypeMetaFieldDef];
    const favourites = all.filter(({ name }) => draft.subject.favourites.includes(name));
    return draft.oneIn(2) && favourites.length > 0 ? favourites : all;
  }
  // Of two thirds, what leads on: operations of scalars alone have little to go wrong.
  const composite = all.filter((field) => isCompositeType(getNamedType(field.type)));
  return composite.length > 0 && !isIntrospectionType(type)
    ? [...all, ...composite, ...composite]
    : [...all, TypeNameMetaFieldDef];
}

function prepare(draft: Draft, field: AnyField): PreparedField {
  const named = getNamedType(field.type);
  const args = argumentsText(draft, field, named);
  const response = draft.responseName(field.name, `${field.name}${args}: ${field.type}`);
  const alias = response === field.name && !draft.oneIn(30) ? "" : `${response}: `;
  return {
    text: `${alias}${field.name}${args}`,
    below: isCompositeType(named) ? named : null,
  };
}

function argumentsText(draft: Draft, field: AnyField, type: GraphQLNamedType): string {
  if (field === TypeMetaFieldDef) {
    const names = Object.keys(draft.subject.schema.getTypeMap());
    return `(name: "${draft.oneIn(10) ? "Nothing" : draft.pick(names)}")`;
  }
  const isPaged = field.args.some(({ name }) => name === "first");
  const canEnd = field.args.some(({ name }) => name === "last");
  const size = canEnd && draft.oneIn(4) ? "last" : "first";
  const isWhole = draft.subject.asksForWholeLists === true && !draft.oneIn(5);
  const given = field.args.filter(({ name, type: argument, defaultValue }) => {
    if (name === "first" || name === "last") return name === size && !isWhole;
    // Without a year among what is counted by, it is refused.
    if (name === "fillYears") return draft.oneIn(30);
    if (name === "after" || name === "before") return draft.oneIn(CURSORS);
    return (isNonNullType(argument) && defaultValue === undefined) || draft.oneIn(3);
  });
  const ownType = !isPaged && isObjectType(type) && draft.subject.ids.has(type.name);
  const texts = given.map(
    ({ name, type: argument, defaultValue }) =>
      `${name}: ${argumentValue(draft, argument, name, defaultValue !== undefined, ownType ? type.name : undefined)}`,
  );
  return texts.length === 0 ? "" : `(${texts.join(", ")})`;
}

/** The types that a fragment may be on, where this type is expected: all that can be of both. */
export function overlapping(draft: Draft, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  const { schema } = draft.subject;
  if (isObjectType(type)) {
    const unions = Object.values(schema.getTypeMap()).filter(
      (each) => isAbstractType(each) && schema.isSubType(each, type),
    );
    return [type, ...unions];
  }
  if (!isAbstractType(type)) return [];
  const possible = schema.getPossibleTypes(type);
  const abstract = Object.values(schema.getTypeMap()).filter(
    (each) =>
      isAbstractType(each) && schema.getPossibleTypes(each).some((one) => possible.includes(one)),
  );
  return [...possible, ...possible, ...abstract];
}
