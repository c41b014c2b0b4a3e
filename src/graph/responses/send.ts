import type { IncomingMessage, ServerResponse } from "node:http";
import { keptIn } from "../../core/kept";
import { PATHS, PREFLIGHTED } from "./asked";
import { knownTag } from "./entity-tag";
import { entityTag, type KeptResponse, type Variant } from "./kept-response";

/** Any origin may read the answers: they are public, and the server knows no cookies. */
export const ALLOWED_ORIGIN = "*";

/**
 * How long caches on the way may use an answer (https://www.rfc-editor.org/rfc/rfc9111,
 * https://www.rfc-editor.org/rfc/rfc5861): a minute without asking, ten more while they ask anew, a
 * day when the server does not answer.
 */
const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

/** The header that names the build of an answer. An answer with errors has none. */
export const REVISION_HEADER = "kenesh-revision";

/** Tells where an answer came from (https://www.rfc-editor.org/rfc/rfc9211). */
export const CACHE_STATUS = { hit: "kenesh; hit", miss: "kenesh; fwd=miss" };

/**
 * What decides an answer beside its address. At `/graphql` a request may be refused for the last
 * three, which no cache on the way may undo.
 */
const VARY = {
  simple: "accept, accept-encoding",
  main: ["accept, accept-encoding, content-type", ...PREFLIGHTED].join(", "),
};

type Headers = Readonly<Record<string, string>>;

/** All headers of an answer. Those of one without a revision name nothing that could be kept. */
export function headersOf(
  { method, url = "" }: IncomingMessage,
  response: KeptResponse,
  { encoding, bytes }: Variant,
): Headers {
  return {
    "access-control-allow-origin": ALLOWED_ORIGIN,
    vary: url.startsWith(PATHS.simple) ? VARY.simple : VARY.main,
    ...(response.revision !== null && { [REVISION_HEADER]: response.revision }),
    ...(response.revision !== null &&
      method === "GET" && {
        etag: entityTag(response, encoding),
        "cache-control": CACHE_CONTROL,
      }),
    "content-type": response.contentType,
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    "content-length": `${bytes.length}`,
  };
}

/**
 * The headers of a 304, to a client that has an answer already: in whatever encoding.
 *
 * @returns null when it has not
 */
export function headersOfKnown(
  request: IncomingMessage,
  response: KeptResponse,
  variant: Variant,
): Headers | null {
  const { method, headers } = request;
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch === undefined || method !== "GET" || response.revision === null) return null;
  const tags = (["identity", "br", "gzip"] as const).map((name) => entityTag(response, name));
  const etag = knownTag([entityTag(response, variant.encoding), ...tags], ifNoneMatch);
  if (etag === null) return null;
  const {
    "content-type": _type,
    "content-encoding": _encoding,
    "content-length": _length,
    ...others
  } = headersOf(request, response, variant);
  return { ...others, etag };
}

/** Writes an answer that is kept, past Fastify, which has nothing to add to it. */
export function writeKept(
  request: IncomingMessage,
  raw: ServerResponse,
  response: KeptResponse,
  variant: Variant,
): void {
  const status = { "cache-status": CACHE_STATUS.hit };
  const known = headersOfKnown(request, response, variant);
  if (known !== null) {
    raw.writeHead(304, { ...known, ...status }).end();
    return;
  }
  const head = keptIn(variant.heads, request.method ?? "", () =>
    Object.entries({ ...headersOf(request, response, variant), ...status }).flat(),
  );
  raw.writeHead(200, head).end(variant.bytes);
}
