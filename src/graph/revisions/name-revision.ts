import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { noteAnswer } from "../observation/operation-facts";
import { type DatabaseOf, databaseOfRequest, REVISION_HEADER } from "./requested";

/** Null where it asks for what is not there, or nothing can be read: the answer says so. */
function revisionOrNull(
  { raw }: FastifyRequest,
  reply: FastifyReply,
  database: DatabaseOf,
): string | null {
  try {
    return databaseOfRequest(raw, reply.raw, database).revision;
  } catch {
    return null;
  }
}

/** Names the revision that is served in the answers of every address, where they do not do so themselves. */
export function nameRevision(app: FastifyInstance, database: DatabaseOf): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const revision = reply.getHeader(REVISION_HEADER) ?? revisionOrNull(request, reply, database);
    if (revision === null) return payload;
    void reply.header(REVISION_HEADER, revision);
    noteAnswer(request.raw, { revision: String(revision) });
    return payload;
  });
}
