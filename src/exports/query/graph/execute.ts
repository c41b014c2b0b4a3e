import type { DocumentNode, ExecutionResult, GraphQLError } from "graphql";
import { ExportError } from "../../errors";

/** Runs a query: in this process, or on a server far away. */
export type Execute = (source: {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
}) => Promise<ExecutionResult>;

/** An answer that is not whole. */
export class AnswerError extends ExportError {
  constructor(
    message: string,
    readonly errors: readonly GraphQLError[],
  ) {
    super(message);
  }
}

/**
 * Runs a query and gives its data.
 *
 * @throws AnswerError when it answers with errors, be it beside data: an export is whole, or it is none
 */
export async function dataOf(
  execute: Execute,
  source: Parameters<Execute>[0],
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors = [] } = await execute(source);
  if (errors.length > 0 || !data) throw new AnswerError(failure(errors), errors);
  return data;
}

function failure(errors: NonNullable<ExecutionResult["errors"]>): string {
  const messages = errors.map(({ message, path }) =>
    path === undefined ? message : `${message} (at ${path.join(".")})`,
  );
  return `the query failed: ${messages.join(" ") || "no answer"}`;
}
