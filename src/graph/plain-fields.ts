import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { BREAK, type DocumentNode, type GraphQLSchema, visit } from "graphql";

/** A schema, and the same for operations that ask its plain fields plainly; see `Plain`. */
export interface PlainFields {
  /** Plain fields have no resolver in it. */
  readonly schema: GraphQLSchema;
  /** Whether an operation gives no plain field an argument. */
  isAskedBy(document: DocumentNode): boolean;
}

/** Finds the plain fields of a schema. */
export function plainFields(schema: GraphQLSchema): PlainFields {
  const names = new Set<string>();
  const plain = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: ({ resolve, ...config }, name) => {
      if (config.extensions?.isPlain !== true) return undefined;
      names.add(name);
      return config;
    },
  });
  return { schema: plain, isAskedBy: (document) => !givesArguments(document, names) };
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
