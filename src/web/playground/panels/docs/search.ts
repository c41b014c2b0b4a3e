import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

interface Hit {
  readonly type: string;
  readonly field: string | null;
}

/** The types and fields whose names have a text in them: types first, then what begins with it. */
export function found(schema: GraphQLSchema, text: string): readonly Hit[] {
  const wanted = text.trim().toLowerCase();
  const hits: Hit[] = [];
  for (const type of Object.values(schema.getTypeMap()))
    for (const field of [null, ...fieldsOf(type)])
      if ((field ?? type.name).toLowerCase().includes(wanted))
        hits.push({ type: type.name, field });
  const rank = ({ type, field }: Hit) =>
    (field === null ? 0 : 2) + ((field ?? type).toLowerCase().startsWith(wanted) ? 0 : 1);
  return hits.toSorted((one, other) => rank(one) - rank(other));
}

function fieldsOf(type: GraphQLNamedType): readonly string[] {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.keys(type.getFields()) : [];
}
