import type { FastifyInstance } from "fastify";
import { type DatabaseOf, databaseOfRequest, REVISION_HEADER } from "./requested";

/** Names the revision that is served in the answers of every address, where they do not do so themselves. */
export function nameRevision(app: FastifyInstance, database: DatabaseOf): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (reply.hasHeader(REVISION_HEADER)) return payload;
    try {
      void reply.header(
        REVISION_HEADER,
        databaseOfRequest(request.raw, reply.raw, database).revision,
      );
    } catch {
      // It asks for what is not there, or nothing can be read: the answer says so.
    }
    return payload;
  });
}
