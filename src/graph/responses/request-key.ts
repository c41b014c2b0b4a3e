import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyRequest } from "fastify";
import { COST_HEADER, GRAPHQL_PATH, isForReading, PREFLIGHT_HEADERS } from "../http/paths";
import { asksForRevision } from "../revisions/requested";
import { asksForPage, mediaTypeFor } from "./negotiation";
import type { State } from "./store";

/** Content types of a request that are never refused. */
const JSON_TYPES: ReadonlySet<string> = new Set([
  "application/json",
  "application/json; charset=utf-8",
  "application/json;charset=utf-8",
]);

/** What the answer to a request is stored under. */
export interface RequestKey {
  /** See `variantOf`. */
  readonly variant: string;
  /** When the store was last looked at for it. */
  state: State;
  /** The exact request, see `exactKey`. */
  exact: string;
  /** What it means, see `meaningOf`; null before it is read, and where it is not stored. */
  meaning: string | null;
}

/**
 * What decides an answer beside its operation: the media type.
 *
 * @param csrf whether requests that a browser sends to another site unasked are refused
 * @returns null for requests that may be refused for their headers, which have to be judged each
 *   time, for those that lead to a page or ask for a revision, and for those to other paths
 */
export function variantOf(request: IncomingMessage, csrf: boolean): string | null {
  const { method, url = "", headers } = request;
  const end = url.indexOf("?");
  if ((end < 0 ? url : url.slice(0, end)) !== GRAPHQL_PATH) return null;
  if (asksForRevision(request)) return null;
  if (!isAccepted(method, headers, csrf) || asksForPage(headers.accept)) return null;
  return mediaTypeFor(headers.accept) || null;
}

/** Whether a request is accepted as far as its method and its headers tell. */
function isAccepted(
  method: string | undefined,
  headers: IncomingMessage["headers"],
  csrf: boolean,
): boolean {
  // An answer that tells its price is not stored.
  if (headers["content-encoding"] !== undefined || headers[COST_HEADER] !== undefined) return false;
  const contentType = headers["content-type"];
  if (!isForReading(method) && method !== "POST") return false;
  if (contentType) return JSON_TYPES.has(contentType.toLowerCase());
  if (method === "POST") return false;
  return !csrf || PREFLIGHT_HEADERS.some((name) => headers[name]);
}

/** The key of exactly this request: of its address for a GET, of its body for a POST. */
export function exactKey(
  variant: string,
  { method, url = "" }: IncomingMessage,
  body: string,
): string {
  return method === "POST" ? `${variant} POST ${body}` : `${variant} GET ${url}`;
}

/** The parameters of a GET. One that comes twice is refused. */
const NAMES = ["query", "operationName", "variables", "extensions"] as const;

/** An operation as it is sent, whichever way. */
type Operation = { readonly [Name in (typeof NAMES)[number]]?: unknown };

/**
 * The same text for requests of the same meaning: however their JSON is written, in whatever order
 * its keys come.
 *
 * @returns null for what is not stored: what is refused for its form, and what registers a persisted
 *   query
 */
export function meaningOf(request: FastifyRequest): string | null {
  const sent = request.method === "POST" ? request.body : fromSearch(request.url);
  if (!isRecord(sent) || !isWellFormed(sent)) return null;
  const { query, operationName, variables, extensions }: Operation = sent;
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  const isWhole = typeof query === "string" && !persisted;
  const isByHash = query === undefined && isRecord(persisted);
  if (!isWhole && !isByHash) return null;
  const text = canonicalJson([query, operationName, variables ?? {}, persisted]);
  return text === null ? null : createHash("sha256").update(text).digest("base64url");
}

/** Whether what is beside the document has the form that it must have. */
function isWellFormed({ operationName, variables, extensions }: Operation): boolean {
  const isNamed = typeof (operationName ?? "") === "string";
  return isNamed && isRecord(variables ?? {}) && isRecord(extensions ?? {});
}

/** What a GET asks for, read exactly as Apollo Server reads it; null where it refuses. */
function fromSearch(url: string): Operation | null {
  const search = new URL(url, "http://localhost").searchParams;
  const isTwice = NAMES.some((name) => search.getAll(name).length > 1);
  const variables = recordOf(search.get("variables"));
  const extensions = recordOf(search.get("extensions"));
  if (isTwice || variables === null || extensions === null) return null;
  const [query, operationName] = [search.get("query"), search.get("operationName")];
  return { query: query ?? undefined, operationName, variables, extensions };
}

/** Undefined when there is no text; null when it is not the JSON of an object. */
function recordOf(text: string | null): Record<string, unknown> | null | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * JSON with the keys of objects in order.
 *
 * @returns null where it would say another value: a number beyond all numbers, such as `1e400`, is
 *   read as infinity and written as `null`
 */
function canonicalJson(value: unknown): string | null {
  let isExact = true;
  const text = JSON.stringify(value, (_key, part) => {
    if (typeof part === "number" && !Number.isFinite(part)) isExact = false;
    return withSortedKeys(part);
  });
  return isExact ? text : null;
}

function withSortedKeys(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
