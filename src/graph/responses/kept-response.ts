import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { keptIn } from "../../core/kept";
import type { Encoding } from "./negotiation";

/** Shorter answers are not worth compressing; they fit in one packet. */
export const LEAST_COMPRESSED_BYTES = 1_400;

/** An answer in one encoding. */
export interface Variant {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  /** Headers and their values in turn, by the method of the request; made when first asked for. */
  readonly heads: Map<string, string[]>;
}

/** An answer as it is sent. */
export interface KeptResponse {
  readonly contentType: string;
  /** The build that it is made from; null for an answer that is not kept, such as an error. */
  readonly revision: string | null;
  /** Names the content: equal bytes have equal digests. Made when first asked for. */
  readonly digest: () => string;
  readonly plain: Variant;
  /** Those that were asked for. */
  readonly compressed: Map<Encoding, Variant>;
  /** Those that are being made. */
  readonly compressing: Map<Encoding, Promise<Variant>>;
  /** Called when it has grown by another encoding; set by what keeps it. */
  onGrown: () => void;
}

/** Brotli's best takes seconds; this takes as long as gzip and saves some percent more. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const brotli = promisify(brotliCompress);

const compressors = {
  gzip: promisify(gzip),
  br: (bytes: Buffer) => brotli(bytes, BROTLI),
};

/** Where texts are encoded before it is known how long they are in bytes. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024);
const MOST_BYTES_A_CHARACTER = 3;

/** The bytes of a text, in memory of their own: a part of Node's pool would hold on to all of it. */
function encoded(text: string): Buffer {
  // To measure a text takes V8 five times as long as to encode it.
  const fits = text.length * MOST_BYTES_A_CHARACTER <= scratch.length;
  const length = fits ? scratch.write(text) : Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafeSlow(length);
  if (fits) scratch.copy(bytes, 0, 0, length);
  else bytes.write(text);
  return bytes;
}

/** An answer to be sent, and kept when it has a revision. */
export function keptResponse(
  text: string,
  contentType: string,
  revision: string | null,
): KeptResponse {
  const bytes = encoded(text);
  let digest: string | null = null;
  return {
    contentType,
    revision,
    digest: () => (digest ??= digestOf(bytes)),
    plain: { encoding: "identity", bytes, heads: new Map() },
    compressed: new Map(),
    compressing: new Map(),
    onGrown: () => {},
  };
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 32);
}

/**
 * The strong entity tag of an answer (https://www.rfc-editor.org/rfc/rfc9110#field.etag). Every
 * encoding has its own, as its bytes differ.
 */
export function entityTag({ digest }: KeptResponse, encoding: Encoding): string {
  return encoding === "identity" ? `"${digest()}"` : `"${digest()}-${encoding}"`;
}

/**
 * An answer in the encoding that a client likes best; as it is when it is short.
 *
 * @returns null when it has to be compressed first, see `compressedIn`
 */
export function readyIn({ plain, compressed }: KeptResponse, liked: Encoding): Variant | null {
  if (liked === "identity" || plain.bytes.length < LEAST_COMPRESSED_BYTES) return plain;
  return compressed.get(liked) ?? null;
}

/** The same, compressed once, beside the main thread; as it is, when that fails. */
export async function compressedIn(response: KeptResponse, liked: Encoding): Promise<Variant> {
  const ready = readyIn(response, liked);
  if (ready !== null || liked === "identity") return ready ?? response.plain;
  return keptIn(response.compressing, liked, () => compress(response, liked));
}

async function compress(
  response: KeptResponse,
  encoding: Exclude<Encoding, "identity">,
): Promise<Variant> {
  const { plain, compressed, compressing } = response;
  try {
    const bytes = await compressors[encoding](plain.bytes);
    const variant = { encoding, bytes, heads: new Map() };
    compressed.set(encoding, variant);
    response.onGrown();
    return variant;
  } catch {
    return plain;
  } finally {
    compressing.delete(encoding);
  }
}

/** How many bytes an answer takes in all its encodings. */
export function sizeOfResponse({ plain, compressed }: KeptResponse): number {
  let size = plain.bytes.length;
  for (const { bytes } of compressed.values()) size += bytes.length;
  return size;
}
