import { createHash, webcrypto } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { getOrInsert } from "../../core/get-or-insert";
import type { OperationFacts } from "../observation/operation-facts";
import type { Encoding } from "./negotiation";

/** Shorter answers are not worth compressing; they fit in one packet. */
export const LEAST_COMPRESSED_BYTES = 1_400;

/** Longer answers are hashed beside the main thread: a megabyte takes some milliseconds. */
const LEAST_BYTES_HASHED_ASIDE = 128 * 1024;

/** How much of a digest an entity tag has. */
const DIGEST_CHARACTERS = 32;

/** An answer in one encoding. */
export interface Variant {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  /** Headers and their values in turn, by the method of the request; made when first needed. */
  readonly heads: Map<string, string[]>;
}

/** An answer as it is sent. */
export interface EncodedAnswer {
  readonly contentType: string;
  /** The build that it is made from; null for an answer that is not stored, such as an error. */
  readonly revision: string | null;
  /** Names the content: equal bytes have equal digests. Made when first needed. */
  readonly digest: () => string;
  /** What is told of its operation to whoever runs the server. */
  operation: OperationFacts | null;
  readonly plain: Variant;
  /** Those that were asked for. */
  readonly compressed: Map<Encoding, Variant>;
  /** Those that are being made. */
  readonly compressing: Map<Encoding, Promise<Variant>>;
  /** Called when it has grown by another encoding; set by what stores it. */
  onGrown: () => void;
}

/** An answer as it is written: a text, or pieces of its bytes in turn. */
export type Payload = string | readonly Buffer[];

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

/** All pieces in one, in memory of its own. */
function joined(pieces: readonly Buffer[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) end += piece.copy(bytes, end);
  return bytes;
}

/** An answer to be sent, and stored when it has a revision. */
export async function encodedAnswer(
  payload: Payload,
  contentType: string,
  revision: string | null,
): Promise<EncodedAnswer> {
  const bytes = typeof payload === "string" ? encoded(payload) : joined(payload);
  const isLong = revision !== null && bytes.length >= LEAST_BYTES_HASHED_ASIDE;
  let digest = isLong ? await digestAside(bytes) : null;
  return {
    contentType,
    revision,
    digest: () => (digest ??= digestOf(bytes)),
    operation: null,
    plain: { encoding: "identity", bytes, heads: new Map() },
    compressed: new Map(),
    compressing: new Map(),
    onGrown: () => {},
  };
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, DIGEST_CHARACTERS);
}

/** The same, beside the main thread. */
async function digestAside(bytes: Buffer): Promise<string> {
  const digest = Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes));
  return digest.toString("base64url").slice(0, DIGEST_CHARACTERS);
}

/**
 * The strong entity tag of an answer (https://www.rfc-editor.org/rfc/rfc9110#field.etag). Every
 * encoding has its own, as its bytes differ.
 */
export function entityTag({ digest }: EncodedAnswer, encoding: Encoding): string {
  return encoding === "identity" ? `"${digest()}"` : `"${digest()}-${encoding}"`;
}

/**
 * An answer in the encoding that a client likes best; as it is when it is short.
 *
 * @returns null when it has to be compressed first, see `compressedIn`
 */
export function readyIn({ plain, compressed }: EncodedAnswer, liked: Encoding): Variant | null {
  if (liked === "identity" || plain.bytes.length < LEAST_COMPRESSED_BYTES) return plain;
  return compressed.get(liked) ?? null;
}

/** The same, compressed once, beside the main thread; as it is, when that fails. */
export async function compressedIn(answer: EncodedAnswer, liked: Encoding): Promise<Variant> {
  const ready = readyIn(answer, liked);
  if (ready !== null || liked === "identity") return ready ?? answer.plain;
  return getOrInsert(answer.compressing, liked, () => compress(answer, liked));
}

async function compress(
  answer: EncodedAnswer,
  encoding: Exclude<Encoding, "identity">,
): Promise<Variant> {
  const { plain, compressed, compressing } = answer;
  try {
    const bytes = await compressors[encoding](plain.bytes);
    const variant = { encoding, bytes, heads: new Map() };
    compressed.set(encoding, variant);
    answer.onGrown();
    return variant;
  } catch {
    return plain;
  } finally {
    compressing.delete(encoding);
  }
}

/** How many bytes an answer takes in all its encodings. */
export function sizeOfAnswer({ plain, compressed }: EncodedAnswer): number {
  let size = plain.bytes.length;
  for (const { bytes } of compressed.values()) size += bytes.length;
  return size;
}
