import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ics } from "../../exports/formats/ics";
import { PLAIN_CSV } from "../../exports/write/format";
import type { ServedGraph } from "../../graph/server";
import { fileNamed, plansAsked, type QueryString } from "./asked";
import { CALENDARS, calendarTitle, eventCollection } from "./calendars";
import { catalogueOf } from "./catalogue";
import { answerError } from "./errors";
import { compressedTag } from "./etag";
import { type Snapshot, snapshotOf } from "./graph";
import { cataloguePage, PAGE_STYLE } from "./page";
import { queryAsked } from "./query";
import { isKnown, sendFile } from "./send";
import { serveThings } from "./things";

/** What the exports of a server need. */
export interface ServedExports {
  readonly graph: ServedGraph;
  /** What ids are appended to, to make IRIs of them. */
  readonly base: string;
}

const TITLE = "Kenesh";
const READ = ["GET", "HEAD"];
/** Spreadsheets and Parquet are compressed in themselves. */
const COMPRESSION = { encodings: ["gzip" as const], customTypes: /^text\/|json|turtle/ };

const styleHash = createHash("sha256").update(PAGE_STYLE).digest("base64");
const PAGE_POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-${styleHash}'`;

/**
 * Serves the exports: every collection in every format at `/export/<collection>.<format>`, any query by
 * `POST /export`, calendars to subscribe to, what ids are addresses of, and an index at `/export`.
 */
export async function registerExports(app: FastifyInstance, served: ServedExports): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler(answerError);
    tagCompressed(scope);
    const snapshot = () => snapshotOf(served.graph, (error) => app.log.error(error));
    serveIndex(scope, snapshot);
    serveCollections(scope, served, snapshot);
    serveCalendars(scope, served, snapshot);
    serveQueries(scope, served, snapshot);
    serveThings(scope, served.base, snapshot);
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

function serveIndex(scope: FastifyInstance, snapshot: () => Snapshot): void {
  scope.get("/export/", (_request, reply) => reply.redirect("../export", 308));
  scope.get("/export", async (request, reply) => {
    const catalogue = await catalogueOf(snapshot());
    void reply.headers({ vary: "accept", "cache-control": "no-cache" });
    if (request.headers.accept?.includes("text/html") !== true) return reply.send(catalogue);
    return reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", PAGE_POLICY)
      .header("x-content-type-options", "nosniff")
      .send(cataloguePage(catalogue));
  });
}

function serveCollections(
  scope: FastifyInstance,
  { base }: ServedExports,
  snapshot: () => Snapshot,
): void {
  scope.route<{ Params: { file: string }; Querystring: QueryString }>({
    method: READ,
    url: "/export/:file",
    compress: COMPRESSION,
    async handler(request, reply) {
      const { collection, format } = fileNamed(request.params.file);
      const now = snapshot();
      if (isKnown(request, reply, now, base)) return reply.send();
      const { plans, csv } = await plansAsked(now, collection, format, request.query);
      const options = { base, csv, title: TITLE };
      const { name } = collection;
      return sendFile(request, reply, now, {
        format,
        name,
        disposition: "attachment",
        options,
        plans,
      });
    },
  });
}

function serveCalendars(
  scope: FastifyInstance,
  { base }: ServedExports,
  snapshot: () => Snapshot,
): void {
  const serve = (url: string, calendar: (typeof CALENDARS)[number] | null) =>
    scope.route<{ Params: { id?: string }; Querystring: QueryString }>({
      method: READ,
      url,
      compress: COMPRESSION,
      async handler(request, reply) {
        const now = snapshot();
        if (isKnown(request, reply, now, base)) return reply.send();
        const { id = "" } = request.params;
        const of = calendar === null ? {} : { [calendar.option]: id };
        const title =
          calendar === null ? TITLE : await calendarTitle(now, calendar, id, request.query);
        const query = { ...request.query, ...of };
        const { plans } = await plansAsked(now, eventCollection(), ics, query);
        const options = { base, csv: PLAIN_CSV, title };
        const name = id || "kenesh";
        return sendFile(request, reply, now, {
          format: ics,
          name,
          disposition: "inline",
          options,
          plans,
        });
      },
    });
  serve("/calendar.ics", null);
  for (const calendar of CALENDARS) serve(calendar.path, calendar);
}

function serveQueries(
  scope: FastifyInstance,
  { base }: ServedExports,
  snapshot: () => Snapshot,
): void {
  scope.post("/export", { compress: COMPRESSION }, async (request, reply) => {
    const now = snapshot();
    const { plans, format, csv, title = TITLE } = queryAsked(now, request.body);
    const options = { base, csv, title };
    void reply.header("cache-control", "no-store");
    return sendFile(request, reply, now, {
      format,
      name: "export",
      disposition: "attachment",
      options,
      plans,
    });
  });
}
