import { mapSchema } from "@graphql-tools/utils";
import {
  BREAK,
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLField,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLString,
  isEnumType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  visit,
} from "graphql";
import { keptIn } from "../core/kept";

/**
 * Gives the schema that an operation is compiled for, once it is valid for the public one. What is
 * plain costs nothing in it:
 *
 * - Plain fields have no resolver, where the operation gives none of them an argument; see `Plain`.
 * - Values of built-in scalars and of plain scalars can be sent as resolvers give them, without
 *   `serialize`. Where graphql-jit leaves that out it does so for enums too, whose internal values
 *   are not their names: so enums are custom scalars here.
 */
export function compiledSchema(schema: GraphQLSchema): (document: DocumentNode) => GraphQLSchema {
  const plain = plainFieldsOf(schema);
  // Copied at once: with the first answers it would hold up all others for some 40 ms each.
  const withResolvers = copyOf(schema, false);
  const asksPlainly = copyOf(schema, true);
  return (document) => (givesArguments(document, plain) ? withResolvers : asksPlainly);
}

function plainFieldsOf(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    fieldsOf(schema)
      .filter(isPlain)
      .map(({ name }) => name),
  );
}

/** The fields of all object types but those of introspection, which all schemas share. */
function fieldsOf(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.values(type.getFields()));
}

function isPlain({ extensions }: Readonly<Record<"extensions", Record<string, unknown>>>): boolean {
  return extensions.isPlain === true;
}

/** Whether an operation gives arguments to a field of one of these names, of whatever type. */
function givesArguments(document: DocumentNode, names: ReadonlySet<string>): boolean {
  let gives = false;
  visit(document, {
    Field(field) {
      if (field.arguments?.length === 0 || !names.has(field.name.value)) return undefined;
      gives = true;
      return BREAK;
    },
  });
  return gives;
}

function copyOf(schema: GraphQLSchema, asksPlainly: boolean): GraphQLSchema {
  const copy = mapSchema(schema, {});
  const scalars = new Map<GraphQLEnumType, GraphQLScalarType>();
  // In place: `mapSchema` would put the enums back, which have the same names.
  for (const field of fieldsOf(copy)) {
    field.type = plainLeaf(field.type, (leaf) => keptIn(scalars, leaf, () => asScalar(leaf)));
    if (asksPlainly && isPlain(field)) delete field.resolve;
  }
  return copy;
}

function plainLeaf(
  type: GraphQLOutputType,
  scalarOf: (type: GraphQLEnumType) => GraphQLScalarType,
): GraphQLOutputType {
  if (isNonNullType(type)) return new GraphQLNonNull(plainLeaf(type.ofType, scalarOf));
  if (isListType(type)) return new GraphQLList(plainLeaf(type.ofType, scalarOf));
  if (isEnumType(type)) return scalarOf(type);
  return isScalarType(type) && isPlain(type) ? GraphQLString : type;
}

function asScalar(type: GraphQLEnumType): GraphQLScalarType {
  return new GraphQLScalarType({
    name: type.name,
    serialize: (value) => type.serialize(value),
  });
}
