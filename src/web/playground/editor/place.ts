import type { EditorState } from "@codemirror/state";
import { getSchema, offsetToPos } from "cm6-graphql";
import type { GraphQLSchema } from "graphql";
import { type ContextToken, getTokenAtPosition, getTypeInfo } from "graphql-language-service";

/** Fields, types and arguments at a place of an operation. */
export type TypesAt = ReturnType<typeof getTypeInfo>;

/** What stands at a place of an operation, finished or not. */
export interface Place {
  readonly schema: GraphQLSchema;
  readonly token: ContextToken;
  readonly info: TypesAt;
}

/** What stands before an offset; null without a schema. */
export function placeAt(state: EditorState, offset: number): Place | null {
  const schema = getSchema(state);
  if (!schema) return null;
  const token = getTokenAtPosition(state.doc.toString(), offsetToPos(state.doc, offset));
  return { schema, token, info: getTypeInfo(schema, token.state) };
}
