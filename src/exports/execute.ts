import type { DocumentNode, ExecutionResult } from "graphql";
import { ExportError } from "./errors";

/** Runs a query: in this process, or on a server far away. */
export type Execute = (source: {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
}) => Promise<ExecutionResult>;

/**
 * Runs a query and gives its data.
 *
 * @throws ExportError when it answers with errors, be it beside data: an export is whole, or it is none
 */
export async function dataOf(
  execute: Execute,
  source: Parameters<Execute>[0],
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors = [] } = await execute(source);
  if (errors.length > 0 || !data) throw new ExportError(failure(errors));
  return data;
}

function failure(errors: NonNullable<ExecutionResult["errors"]>): string {
  const messages = errors.map(({ message, path }) =>
    path === undefined ? message : `${message} (at ${path.join(".")})`,
  );
  return `the query failed: ${messages.join(" ") || "no answer"}`;
}
