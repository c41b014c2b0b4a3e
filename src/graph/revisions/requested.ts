import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "../../core/database/database";
import { badInput } from "../../core/errors";

/** The header that names the revision of an answer, and asks for one. */
export const REVISION_HEADER = "kenesh-revision";

/** The parameter of an address that asks for one, for links and caches on the way. */
const PARAMETER = "revision";

/** Gives the database of a revision; without one, that of the current. */
export type DatabaseOf = (revision?: string | null) => Database;

/** Whether a request asks for a revision, as far as a quick look tells. */
export function asksForRevision({ url = "", headers }: IncomingMessage): boolean {
  return headers[REVISION_HEADER] !== undefined || url.includes(`${PARAMETER}=`);
}

/** Which revision a request asks for; null when it leaves that to the server. */
function requestedRevision({ url = "", headers }: IncomingMessage): string | null {
  const header = headers[REVISION_HEADER];
  const isInUrl = url.includes(`${PARAMETER}=`);
  const inUrl = isInUrl ? new URL(url, "http://localhost").searchParams.getAll(PARAMETER) : [];
  const asked = new Set([...inUrl, ...[header ?? []].flat()]);
  if (asked.size > 1) throw badInput("the request asks for two revisions: give one of them");
  const [revision] = asked;
  return revision ?? null;
}

const databases = new WeakMap<IncomingMessage, Database>();

/**
 * The database that a request is answered from: the same until its answer has been sent, which the
 * database stays open for, whatever is served by then.
 *
 * @throws GraphQLError as `DatabaseOf` does for a revision that is not there
 */
export function databaseOfRequest(
  request: IncomingMessage,
  response: ServerResponse,
  databaseOf: DatabaseOf,
): Database {
  const known = databases.get(request);
  if (known !== undefined) return known;
  const database = databaseOf(requestedRevision(request));
  databases.set(request, database);
  response.once("close", database.hold());
  return database;
}
