import { MapperKind, mapSchema } from "@graphql-tools/utils";
import {
  buildSchema,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";
import type { Context } from "../core/context";
import { borderOf, crossing } from "./border";
import { type BuiltSubgraph, type Owners, ownersOf, type Supergraph } from "./compose";

/**
 * The public schema of a supergraph, executable in this process.
 *
 * Each field keeps the resolver of the subgraph that defines it. Where a field leads to an entity
 * that another subgraph owns, its stub is made whole by that subgraph's batched loader, if the
 * selection asks for more than the key.
 */
export function mergeSupergraph({ apiSdl, subgraphs }: Supergraph): GraphQLSchema {
  const owners = ownersOf(subgraphs);
  const schema = mapSchema(buildSchema(apiSdl, { noLocation: true }), {
    [MapperKind.ENUM_TYPE]: (type) => original(subgraphs, type, isEnumType, withValuesOf),
    [MapperKind.SCALAR_TYPE]: (type) =>
      isSpecifiedScalarType(type) ? type : original(subgraphs, type, isScalarType, (_, own) => own),
    [MapperKind.OBJECT_FIELD]: (config, fieldName, typeName, schema) =>
      resolvedField(config, homeOf(subgraphs, owners, typeName, fieldName), schema, owners),
  });
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type)) type.resolveType = ({ __typename }) => __typename;
  return schema;
}

/** A field of the subgraph that resolves it. */
interface HomeField {
  readonly home: BuiltSubgraph;
  readonly typeName: string;
  readonly fieldName: string;
}

/** The owner of the type where it defines the field, else the one subgraph that adds it. */
function homeOf(
  subgraphs: readonly BuiltSubgraph[],
  owners: Owners,
  typeName: string,
  fieldName: string,
): HomeField {
  const owner = owners.get(typeName);
  const candidates = owner === undefined ? subgraphs : [owner, ...subgraphs];
  const home = candidates.find(({ schema }) => fieldOf(schema, typeName, fieldName) !== undefined);
  if (home === undefined) throw new Error(`no subgraph defines ${typeName}.${fieldName}`);
  return { home, typeName, fieldName };
}

function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string) {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[fieldName] : undefined;
}

function resolvedField(
  config: GraphQLFieldConfig<unknown, Context>,
  { home, typeName, fieldName }: HomeField,
  schema: GraphQLSchema,
  owners: Owners,
): GraphQLFieldConfig<unknown, Context> {
  const { resolve, extensions } = fieldOf(home.schema, typeName, fieldName) ?? {};
  const border = borderOf({ resolve, home, type: config.type, schema, owners });
  if (border !== null)
    return {
      ...config,
      extensions: { ...extensions, border },
      resolve: crossing(border, config.type),
    };
  return { ...config, extensions, ...(resolve && { resolve }) };
}

/** The type as a subgraph has it: the SDL knows its name, not how its values look inside. */
function original<Type extends GraphQLNamedType>(
  subgraphs: readonly BuiltSubgraph[],
  type: Type,
  isOfKind: (type: unknown) => type is Type,
  combine: (type: Type, own: Type) => Type,
): Type {
  for (const { schema } of subgraphs) {
    const own = schema.getType(type.name);
    if (isOfKind(own)) return combine(type, own);
  }
  throw new Error(`no subgraph defines ${type.name}`);
}

/** The enum of the public schema with the internal values of a subgraph's. */
function withValuesOf(type: GraphQLEnumType, own: GraphQLEnumType): GraphQLEnumType {
  const config = type.toConfig();
  const values = Object.fromEntries(
    Object.entries(config.values).map(([name, value]) => [
      name,
      { ...value, value: own.getValue(name)?.value },
    ]),
  );
  return new GraphQLEnumType({ ...config, values });
}
