import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
} from "graphql";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../../core/paging/page-args";
import type { Field, Values } from "../normal-form/field";

/** How many items the longest list of a field has, by `Type.field`, in a built database. */
export type ListSizes = ReadonlyMap<string, number>;

/** What a list is taken to hold of which the database says nothing, such as one in a test. */
const UNKNOWN_SIZE = 10;

/** How many items lists may have, as far as it is known before anything is read. */
export class Sizes {
  readonly #ofSchema: ListSizes;

  constructor(
    schema: GraphQLSchema,
    readonly inDatabase: ListSizes,
  ) {
    this.#ofSchema = introspectionSizes(schema);
  }

  /**
   * The most items of a field's list; 1 where it is none.
   *
   * @param page the size of the page that the field is a part of, null where it is of none
   */
  itemsOf(field: Field, args: Values, page: number | null): number {
    const lists = field.lists.length;
    if (lists === 0) return 1;
    if (page !== null && PAGE_FIELDS.has(field.name)) return page;
    const { sizedBy, atMost } = field.definition.extensions;
    const given = typeof sizedBy === "string" ? args[sizedBy] : atMost;
    if (Array.isArray(given)) return given.length;
    if (typeof given === "number") return Math.max(0, given);
    const key = `${field.parent.name}.${field.definition.name}`;
    const size = this.#ofSchema.get(key) ?? this.inDatabase.get(key) ?? UNKNOWN_SIZE;
    return size ** lists;
  }
}

/** The fields of a connection that hold the items of its page. */
const PAGE_FIELDS: ReadonlySet<string> = new Set(["nodes", "edges"]);

/** Whether a field gives a connection, of which the arguments say how much. */
export function isPaged(field: Field): boolean {
  return field.lists.length === 0 && field.definition.args.some(({ name }) => name === "first");
}

/** The size of a page. One that is out of range is refused by the list itself. */
export function pageSize({ first, last }: Values): number {
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  return typeof size === "number" && size >= 0 ? Math.min(size, MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE;
}

const ofSchemas = new WeakMap<GraphQLSchema, ListSizes>();

/** How long the lists of introspection are in a schema, on average: so are those of all its types. */
function introspectionSizes(schema: GraphQLSchema): ListSizes {
  const known = ofSchemas.get(schema);
  if (known !== undefined) return known;
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(fieldsOf);
  const directives = schema.getDirectives();
  const average = (lists: readonly { readonly length: number }[]) =>
    lists.reduce((sum, { length }) => sum + length, 0) / Math.max(1, lists.length);
  const sizes = new Map([
    ["__Schema.types", types.length],
    ["__Schema.directives", directives.length],
    ["__Directive.args", average(directives.map(({ args }) => args))],
    ["__Directive.locations", average(directives.map(({ locations }) => locations))],
    ["__Type.fields", average(types.map(fieldsOf))],
    ["__Type.inputFields", average(types.map(inputFieldsOf))],
    ["__Type.enumValues", average(types.map(enumValuesOf))],
    ["__Type.interfaces", average(types.map(interfacesOf))],
    ["__Type.possibleTypes", average(types.map((type) => possibleTypesOf(schema, type)))],
    ["__Field.args", average(fields.map(({ args }) => args))],
  ]);
  ofSchemas.set(schema, sizes);
  return sizes;
}

function fieldsOf(type: GraphQLNamedType) {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  return hasFields && !isIntrospectionType(type) ? Object.values(type.getFields()) : [];
}

function inputFieldsOf(type: GraphQLNamedType) {
  return type instanceof GraphQLInputObjectType ? Object.values(type.getFields()) : [];
}

function enumValuesOf(type: GraphQLNamedType) {
  return type instanceof GraphQLEnumType ? type.getValues() : [];
}

function interfacesOf(type: GraphQLNamedType) {
  return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
}

function possibleTypesOf(schema: GraphQLSchema, type: GraphQLNamedType) {
  return isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
}
