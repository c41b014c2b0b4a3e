import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServedGraph } from "../../graph/server";
import { serveArchives } from "./archives/serve";
import { catalogueOf } from "./catalogue/catalogue";
import { cataloguePage, htmlHeaders } from "./catalogue/page";
import { mediaTypeFor } from "./requests/media-type";
import type { QueryString } from "./requests/parameters";
import { snapshotsOf } from "./requests/snapshot";
import { compressedTag, knownTags } from "./responses/entity-tag";
import { answerError } from "./responses/errors";
import { ExportSlots } from "./responses/limits";
import { COMPRESSION, type ExportServer, tellRevision } from "./responses/send";
import { serveCalendars } from "./routes/calendars";
import { serveCollections } from "./routes/collections";
import { serveIds } from "./routes/ids";
import { answerLink, serveQueries } from "./routes/queries";
import { serveVocabulary } from "./routes/vocabulary";

/** What the exports of a server need. */
export interface ServedExports {
  readonly graph: ServedGraph;
  /** What ids are appended to, to make IRIs of them. */
  readonly base: string;
}

/**
 * Serves the exports: every collection in every format at `/export/<collection>.<format>`, all of them in
 * one file, any query by `/export`, calendars to subscribe to, what ids are addresses of, and an index at `/export`.
 */
export async function registerExports(
  app: FastifyInstance,
  { graph, base }: ServedExports,
): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler(answerError);
    tagCompressed(scope);
    const snapshot = snapshotsOf(graph, app.rateLimit, (error) => app.log.error(error));
    const clientOf = ({ raw, ip }: FastifyRequest) => app.rateLimit?.clientOf(raw) ?? ip;
    const server = { base, snapshot, slots: new ExportSlots(clientOf), tags: knownTags() };
    serveIndex(scope, server);
    serveArchives(scope, server);
    serveCollections(scope, server);
    serveCalendars(scope, server);
    serveQueries(scope, server);
    serveVocabulary(scope, server);
    serveIds(scope, server);
  });
}

/** What is sent compressed has an entity tag of its own. The hook must come after the one that compresses. */
function tagCompressed(scope: FastifyInstance): void {
  scope.addHook("onRoute", (route) => {
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      async (_request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
        const tag = reply.getHeader("etag");
        if (reply.getHeader("content-encoding") === "gzip" && typeof tag === "string")
          void reply.header("etag", compressedTag(tag));
        return payload;
      },
    ];
  });
}

function serveIndex(scope: FastifyInstance, server: ExportServer): void {
  scope.get("/export/", (_request, reply) => reply.redirect("../export", 308));
  scope.get<{ Querystring: QueryString }>("/export", COMPRESSION, async (request, reply) => {
    if (Object.keys(request.query).length > 0) return answerLink(server, request, reply);
    const now = server.snapshot(request, reply);
    await tellRevision(request, reply, now);
    const type = mediaTypeFor(request, reply, ["application/json", "text/html"]);
    const catalogue = await catalogueOf(now);
    if (type === "application/json") return reply.send(catalogue);
    return reply
      .type("text/html; charset=utf-8")
      .headers(htmlHeaders())
      .send(cataloguePage(catalogue));
  });
}
