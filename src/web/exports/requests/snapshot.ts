import type { IncomingMessage, ServerResponse } from "node:http";
import { type ExecutionResult, GraphQLError } from "graphql";
import { type Context, createContext } from "../../../core/context";
import type { Database } from "../../../core/database/database";
import { type Edition, editionOf } from "../../../exports/query/graph/edition";
import type { ExportGraph } from "../../../exports/query/graph/endpoint";
import { isForClient, OUR_FAULT, type ReportError } from "../../../graph/client-errors";
import type { RateLimit } from "../../../graph/rate-limit/rate-limit";
import { databaseOfRequest } from "../../../graph/revisions/requested";
import type { ServedGraph } from "../../../graph/server";

/** The graph as it is at one moment; an export reads one state of the data to its end. */
export interface Snapshot extends ExportGraph {
  /** The state of its data; the same revision gives the same bytes. */
  readonly revision: string;
  edition(): Promise<Edition>;
}

const editions = new WeakMap<Database, Promise<Edition>>();

/** The graph as a request reads it: one revision, which stays open until its answer has been sent. */
export type SnapshotOf = (
  request: { readonly raw: IncomingMessage },
  reply: { readonly raw: ServerResponse },
) => Snapshot;

/**
 * Gives each request the graph at the revision that it asks for, or at the present one.
 *
 * @param limit null where nobody is limited
 */
export function snapshotsOf(
  graph: ServedGraph,
  limit: RateLimit | null,
  reportError: ReportError,
): SnapshotOf {
  return (request, reply) => {
    const allowance = limit?.ofFile(request.raw);
    const database = databaseOfRequest(request.raw, reply.raw, graph.database);
    return snapshotOf(graph, database, reportError, allowance && { allowance });
  };
}

/** The graph at the revision of a database, which stays open as long as whoever called has it so. */
export function snapshotOf(
  graph: ServedGraph,
  db: Database,
  reportError: ReportError,
  charged: Pick<Context, "allowance"> = {},
): Snapshot {
  const execute: Snapshot["execute"] = async ({ document, variables = {} }) =>
    withoutSecrets(
      await graph.execute({ document, variables, context: createContext(db, charged) }),
      reportError,
    );
  return {
    schema: graph.schema,
    execute,
    revision: db.revision,
    edition() {
      const known = editions.get(db);
      if (known !== undefined) return known;
      const edition = editionOf(execute);
      editions.set(db, edition);
      // What fails while the server is busy is asked for again.
      edition.catch(() => editions.delete(db));
      return edition;
    },
  };
}

/** The result with the errors that are ours reported, and named so to the client. */
function withoutSecrets(result: ExecutionResult, reportError: ReportError): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map((error) => {
    if (isForClient(error)) return error;
    reportError(error.originalError ?? error);
    return new GraphQLError(OUR_FAULT.message, { extensions: OUR_FAULT.extensions });
  });
  return { ...result, errors };
}
