import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createContext } from "../../core/context";
import { dayOfMoment } from "../../core/time/day";
import { isForClient } from "../../graph/client-errors";
import { Crowd } from "../../graph/http/crowd";
import { isForReading } from "../../graph/http/paths";
import { asksForPage } from "../../graph/responses";
import { knownTag } from "../../graph/responses/entity-tag";
import { NOT_STORED } from "../../graph/responses/headers";
import { databaseOfRequest, REVISION_HEADER } from "../../graph/revisions/requested";
import type { ServedGraph } from "../../graph/server";
import { design } from "../design";
import { pages } from ".";
import {
  type Answer,
  answerPage,
  type Html,
  linksOf,
  type PageRequest,
  type PreparedPage,
  prepare,
} from "./answer";
import { pageCache } from "./cache";
import { absentPage, type ErrorPage, nearMatches, refusedPage } from "./errors";
import { languageFor } from "./languages";
import { type Address, readAddress } from "./parameters";
import { addressOf } from "./site";

/** What the pages of a server need. */
export interface ServedPages {
  readonly graph: ServedGraph;
  /** Where the site is reached, without a slash at the end. */
  readonly origin: () => string;
}

/** What pages may load: their own style sheet, scripts, pictures and answers. Nothing else, from nowhere else. */
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
].join("; ");

const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  vary: `accept, accept-encoding, accept-language, ${REVISION_HEADER}`,
};

const COMPRESSION = {
  compress: { encodings: ["gzip" as const], customTypes: /^text\/|javascript|svg/ },
};

/** Serves every page of the registry, what they load, and pages for addresses where nothing is. */
export function servePages(app: FastifyInstance, served: ServedPages): void {
  const handle = pageHandler(app, served);
  for (const page of pages.map(prepare))
    app.get(page.path, COMPRESSION, (request, reply) => handle(page, request, reply));
  serveAssets(app);
  app.setNotFoundHandler((request, reply) =>
    asksForPage(request.headers.accept) && isForReading(request.method)
      ? handle(null, request, reply)
      : reply
          .code(404)
          .headers(NOT_STORED)
          .send({ errors: [nothingAt(request.url)] }),
  );
}

function nothingAt(url: string) {
  return { message: `there is nothing at ${url.split("?")[0]}`, extensions: { code: "NOT_FOUND" } };
}

function serveAssets(app: FastifyInstance): void {
  for (const { path, mediaType, content, isNamedByContent } of design.assets)
    app.get(`/${path}`, COMPRESSION, (_request, reply) =>
      reply
        .headers({
          "cache-control": isNamedByContent
            ? "public, max-age=31536000, immutable"
            : "public, max-age=86400",
          "x-content-type-options": "nosniff",
        })
        .type(mediaType)
        .send(content),
    );
}

/** Answers a request for a page; null stands for an address where none is. */
type PageHandler = (
  page: PreparedPage | null,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

function pageHandler(app: FastifyInstance, { graph, origin }: ServedPages): PageHandler {
  const cache = pageCache();
  const crowd = new Crowd();
  const answer: PageHandler = async (page, request, reply) => {
    const read = readRequest(app, page, request, origin());
    const db = databaseOfRequest(request.raw, reply.raw, graph.database);
    void reply.header(REVISION_HEADER, db.revision);
    const key = [db.revision, dayOfMoment(Date.now()), read.language, request.url].join(" ");
    const known = cache.get(key);
    if (known !== undefined) return sendHtml(request, reply, known);
    crowd.enter(reply.raw);
    const allowance = app.rateLimit?.ofOperation(request.raw);
    const context = createContext(db, { requestId: request.id, ...(allowance && { allowance }) });
    const made: Answer =
      page === null ? { kind: "absent" } : await answerPage(page, read, graph, context);
    if (made.kind === "absent")
      return sendError(reply, absentPage(read, await nearMatches(graph, read, context)));
    if (made.kind === "shown" && made.isWhole) cache.set(key, made.html);
    return sendMade(request, reply, made, read);
  };
  return (page, request, reply) =>
    answer(page, request, reply).catch((error: unknown) => {
      if (!isForClient(error)) app.log.error({ err: error, requestId: request.id });
      const read = readRequest(app, null, request, origin());
      return sendError(reply, refusedPage(read, error, request.id));
    });
}

/** What a page is made for. @throws GraphQLError for an address that the page cannot be asked by */
function readRequest(
  app: FastifyInstance,
  page: PreparedPage | null,
  request: FastifyRequest,
  origin: string,
): PageRequest {
  const address = addressIn(page, request);
  return {
    address,
    language: address.language ?? languageFor(request.headers["accept-language"]),
    path: pathOfRequest(request, page, app.prefix),
    origin,
  };
}

/** What an address says; where no page is, what stands behind `?` does not matter. */
function addressIn(page: PreparedPage | null, { params, query }: FastifyRequest): Address {
  if (page === null) return { parameters: {}, language: null, revision: null };
  // What the router reads of a path and a query string.
  return readAddress(page, params as Record<string, string>, query as Record<string, unknown>);
}

function pathOfRequest(
  { url, params }: FastifyRequest,
  page: PreparedPage | null,
  prefix: string,
): string {
  if (page === null) return (url.split("?")[0] ?? "").slice(prefix.length + 1);
  const { id = "" } = params as Record<string, string>;
  return page.path.slice(1).replace(":id", encodeURIComponent(id));
}

/** @throws GraphQLError what is wrong with a page that is refused */
function sendMade(
  request: FastifyRequest,
  reply: FastifyReply,
  made: Exclude<Answer, { kind: "absent" }>,
  read: PageRequest,
): FastifyReply {
  if (made.kind === "refused") throw made.errors[0];
  if (made.kind === "moved") return reply.redirect(addressOf(linksOf(read), made.path), 308);
  if (!made.isWhole) void reply.headers(NOT_STORED);
  return sendHtml(request, reply, made.html);
}

function sendHtml(request: FastifyRequest, reply: FastifyReply, { text, tag }: Html): FastifyReply {
  const isKnown = knownTag([tag.slice(2)], request.headers["if-none-match"]) !== null;
  const told = reply.headers({
    ...HEADERS,
    ...(reply.hasHeader("cache-control") && { "cache-control": "no-store" }),
    etag: tag,
  });
  if (isKnown) return told.code(304).send();
  return told.type("text/html; charset=utf-8").send(text);
}

function sendError(reply: FastifyReply, { status, html, retryAfter }: ErrorPage): FastifyReply {
  return reply
    .code(status)
    .headers({
      ...HEADERS,
      ...NOT_STORED,
      ...(retryAfter !== null && { "retry-after": retryAfter }),
    })
    .type("text/html; charset=utf-8")
    .send(html.text);
}
