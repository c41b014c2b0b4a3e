import type { IncomingMessage, ServerResponse } from "node:http";
import { getOrInsert } from "../../core/get-or-insert";
import { isForReading, PREFLIGHT_HEADERS } from "../http/paths";
import { noteAnswer } from "../observation/operation-facts";
import { REVISION_HEADER } from "../revisions/requested";
import { type EncodedAnswer, entityTag, type Variant } from "./encoded-answer";
import { knownTag } from "./entity-tag";

/** Any origin may read the answers: they are public, and the server knows no cookies. */
export const ALLOWED_ORIGIN = "*";

/**
 * How long caches on the way may use an answer (https://www.rfc-editor.org/rfc/rfc9111,
 * https://www.rfc-editor.org/rfc/rfc5861): a minute without asking, ten more while they ask anew, a
 * day when the server does not answer.
 */
const CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

/** An error may be gone the next moment: nothing on the way stores it. */
export const NOT_STORED = { "cache-control": "no-store" } as const;

/** Tells where an answer came from (https://www.rfc-editor.org/rfc/rfc9211). */
export const CACHE_STATUS = { hit: "kenesh; hit", miss: "kenesh; fwd=miss" };

/** What pages of other sites may read of an answer beside what every page may. */
export const EXPOSED_HEADERS = [
  REVISION_HEADER,
  "cache-status",
  "content-disposition",
  "etag",
  "ratelimit",
  "ratelimit-policy",
  "retry-after",
];

/**
 * What decides an answer beside its address. Where a request may be refused for the last three, no
 * cache on the way may undo that.
 */
function varyOf(csrf: boolean): string {
  const decisive = ["accept", "accept-encoding", REVISION_HEADER];
  return [...decisive, ...(csrf ? ["content-type", ...PREFLIGHT_HEADERS] : [])].join(", ");
}

type Headers = Readonly<Record<string, string>>;

/** Gives answers the headers that HTTP and caches on the way need. */
export interface AnswerHeaders {
  /** All headers of an answer. Those of one without a revision name nothing that could be stored. */
  of(request: IncomingMessage, answer: EncodedAnswer, variant: Variant): Headers;
  /**
   * The headers of a 304, to a client that has an answer already: in whatever encoding.
   *
   * @returns null when it has not
   */
  ofKnown(request: IncomingMessage, answer: EncodedAnswer, variant: Variant): Headers | null;
  /** Writes a stored answer, past Fastify, which has nothing to add to it. */
  write(
    request: IncomingMessage,
    raw: ServerResponse,
    answer: EncodedAnswer,
    variant: Variant,
  ): void;
}

/** @param csrf whether requests that a browser sends to another site unasked are refused */
export function answerHeaders(csrf: boolean): AnswerHeaders {
  const always = {
    "access-control-allow-origin": ALLOWED_ORIGIN,
    "access-control-expose-headers": EXPOSED_HEADERS.join(", "),
    vary: varyOf(csrf),
  };
  const headers: AnswerHeaders = {
    of({ method }, answer, { encoding, bytes }) {
      return {
        ...always,
        ...forCaches(answer, encoding, isForReading(method)),
        "content-type": answer.contentType,
        ...(encoding !== "identity" && { "content-encoding": encoding }),
        "content-length": `${bytes.length}`,
      };
    },
    ofKnown(request, answer, variant) {
      const ifNoneMatch = request.headers["if-none-match"];
      const { revision } = answer;
      if (ifNoneMatch === undefined || !isForReading(request.method) || revision === null)
        return null;
      const tags = (["identity", "br", "gzip"] as const).map((name) => entityTag(answer, name));
      const etag = knownTag([entityTag(answer, variant.encoding), ...tags], ifNoneMatch);
      if (etag === null) return null;
      return { ...always, ...forCaches(answer, variant.encoding, true), etag };
    },
    write(request, raw, answer, variant) {
      const { operation, revision } = answer;
      noteAnswer(request, { operation, revision, cache: "hit" });
      const status = { "cache-status": CACHE_STATUS.hit };
      const known = headers.ofKnown(request, answer, variant);
      if (known !== null) {
        raw.writeHead(304, { ...known, ...status }).end();
        return;
      }
      const head = getOrInsert(variant.heads, request.method ?? "", () =>
        Object.entries({ ...headers.of(request, answer, variant), ...status }).flat(),
      );
      raw.writeHead(200, head).end(variant.bytes);
    },
  };
  return headers;
}

/** @param isReading whether the request was a GET or a HEAD; the answer to a POST is not stored */
function forCaches(answer: EncodedAnswer, encoding: Variant["encoding"], isReading: boolean) {
  if (answer.revision === null) return NOT_STORED;
  return {
    [REVISION_HEADER]: answer.revision,
    ...(isReading && { etag: entityTag(answer, encoding), "cache-control": CACHE_CONTROL }),
  };
}
