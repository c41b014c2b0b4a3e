import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { getOrInsert } from "../../core/get-or-insert";

/** Encodings of an answer (https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding). */
export type Encoding = "identity" | "gzip" | "br";

/** What answers are written in, what is preferred first. */
const ENCODINGS: readonly Encoding[] = ["br", "gzip", "identity"];

/** Chooses one of what is there, by a client's weights, then by the order of what is preferred. */
type Choose = (
  available: readonly string[],
  options: { readonly preferred: readonly string[] },
) => string | undefined;

/** What Apollo Server answers in, what it prefers first. */
const MEDIA_TYPES = [
  "application/json; charset=utf-8",
  "application/graphql-response+json; charset=utf-8",
];

/** How many different headers are remembered. Browsers and programs send some dozens. */
const MOST_REMEMBERED = 200;

const mediaTypes = new LRUCache<string, string>({ max: MOST_REMEMBERED });
const pages = new LRUCache<string, boolean>({ max: MOST_REMEMBERED });
const encodings = new LRUCache<string, Encoding>({ max: MOST_REMEMBERED });

/**
 * The media type that Apollo Server answers in.
 *
 * @param accept the header `Accept`
 * @returns an empty text when the client accepts neither; Apollo Server refuses that
 */
export function mediaTypeFor(accept: string | undefined): string {
  if (accept === undefined) return MEDIA_TYPES[0] ?? "";
  const choose = () => new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES) ?? "";
  return getOrInsert<string, string>(mediaTypes, accept, choose);
}

/**
 * Whether a client would rather have a page than JSON: a browser's address bar, not its `fetch`.
 *
 * @param accept the header `Accept`
 */
export function asksForPage(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  return getOrInsert<string, boolean>(pages, accept, () => {
    const liked = new Negotiator({ headers: { accept } }).mediaType([...MEDIA_TYPES, "text/html"]);
    return liked === "text/html";
  });
}

/**
 * The encoding that a client likes best, by its weights; of those that it likes as much, Brotli
 * before gzip, as it makes less of the same.
 *
 * @param accepted the header `Accept-Encoding`
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  return getOrInsert<string, Encoding>(encodings, accepted, () => {
    const negotiator = new Negotiator({ headers: { "accept-encoding": accepted } });
    // Its types do not know the second argument yet.
    const choose: Choose = negotiator.encoding.bind(negotiator);
    const liked = choose(ENCODINGS, { preferred: ENCODINGS });
    return ENCODINGS.find((encoding) => encoding === liked) ?? "identity";
  });
}
