import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyRequest } from "fastify";
import type { State } from "./cache";
import type { KeptResponse } from "./kept-response";
import { mediaTypeFor } from "./negotiation";

/** Where operations are sent to. */
export const PATHS = {
  /** Refuses simple requests; see `registerGraphql`. */
  main: "/graphql",
  /** Takes them. */
  simple: "/graphql/simple",
} as const;

/** By one of these Apollo Server knows a request that no browser sends to another site unasked. */
export const PREFLIGHTED = ["apollo-require-preflight", "x-apollo-operation-name"] as const;

/** What requests say their content is that Apollo Server never refuses for it. */
const JSON_TYPES: ReadonlySet<string> = new Set([
  "application/json",
  "application/json; charset=utf-8",
  "application/json;charset=utf-8",
]);

/** A request whose answer may be kept. */
export interface Asked {
  /** See `variantOf`. */
  readonly variant: string;
  /** When the cache was last looked at for it. */
  state: State;
  /** The exact request. */
  bytes: string;
  /** What it means, see `meaningOf`; null before it is read, and where it is not kept. */
  meaning: string | null;
}

declare module "fastify" {
  interface FastifyRequest {
    /** What the answer is kept by; null when it is not kept. */
    asked: Asked | null;
    /** The answer, where it was given before. */
    kept: KeptResponse | null;
  }
}

/**
 * What decides an answer beside its operation: the path and the media type.
 *
 * @returns null for requests that may be refused for their headers, which Apollo Server has to judge
 *   each time, and for those to other paths
 */
export function variantOf({ method, url = "", headers }: IncomingMessage): string | null {
  const path = pathOf(url);
  if (path === null || !isTaken(path, method, headers)) return null;
  const mediaType = mediaTypeFor(headers.accept);
  return mediaType && `${path} ${mediaType}`;
}

function pathOf(url: string): keyof typeof PATHS | null {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (path === PATHS.main) return "main";
  return path === PATHS.simple ? "simple" : null;
}

/** Whether Apollo Server takes a request as far as its method and its headers tell. */
function isTaken(
  path: keyof typeof PATHS,
  method: string | undefined,
  headers: IncomingMessage["headers"],
): boolean {
  const contentType = headers["content-type"];
  if (method !== "GET" && method !== "POST") return false;
  if (contentType) return JSON_TYPES.has(contentType.toLowerCase());
  if (method === "POST") return false;
  return path === "simple" || PREFLIGHTED.some((name) => headers[name]);
}

/** The parameters of a GET. Apollo Server refuses one that comes twice. */
const NAMES = ["query", "operationName", "variables", "extensions"] as const;

/** An operation as it is asked for, whichever way. */
type Operation = { readonly [Name in (typeof NAMES)[number]]?: unknown };

/**
 * The same text for requests of the same meaning: however their JSON is written, in whatever order
 * its keys come.
 *
 * @returns null for what is not kept: what Apollo Server refuses for its form, and what registers a
 *   persisted query there
 */
export function meaningOf(request: FastifyRequest): string | null {
  const asked = request.method === "POST" ? request.body : fromSearch(request.url);
  if (!isRecord(asked) || !isWellFormed(asked)) return null;
  const { query, operationName, variables, extensions }: Operation = asked;
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  const isWhole = typeof query === "string" && !persisted;
  const isByHash = query === undefined && isRecord(persisted);
  if (!isWhole && !isByHash) return null;
  const parts = [query, operationName, variables ?? {}, persisted];
  const text = JSON.stringify(parts, (_key, value) => withSortedKeys(value));
  return createHash("sha256").update(text).digest("base64url");
}

/** Whether what is beside the document has the form that Apollo Server asks for. */
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

function withSortedKeys(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
