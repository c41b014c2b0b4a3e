import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { knownTag } from "../../../graph/responses/entity-tag";

/** Counts the ways in which exports have written the same revision as other bytes. Raise it when that changes. */
const WRITERS_VERSION = 2;

/** What a strong entity tag ends with where the content is compressed: then they are other bytes (RFC 9110, 8.8.3.3). */
const COMPRESSED = "-gzip";

/** The strong entity tag of content, not compressed: with quotes. */
export function contentTag(content: Uint8Array): string {
  return tagOf(content);
}

/** The strong entity tag of content of which the SHA-256 is known: the same. */
export function digestTag(sha256: Buffer): string {
  return `"${sha256.toString("base64url").slice(0, 32)}"`;
}

/** The strong entity tag of a file that is sent while it is made: of what its bytes depend on. */
export function addressTag(revision: string, base: string, address: string): string {
  return tagOf(JSON.stringify([WRITERS_VERSION, revision, base, address]));
}

/** The entity tag of the same content, compressed. */
export function compressedTag(tag: string): string {
  return `${tag.slice(0, -1)}${COMPRESSED}"`;
}

/** The tags of the content of addresses, as far as it has been made. Bounded: those asked for last are remembered. */
export type KnownTags = LRUCache<string, string>;

export const knownTags = (): KnownTags => new LRUCache({ max: 5_000 });

/**
 * Sets the entity tag of an answer, and its status to 304 where the client has it already: by `If-None-Match`, or, where
 * it sends none, by an `If-Modified-Since` that is just what `last-modified` says. A later one may be of data that was
 * taken back.
 *
 * @param tags of the same content, not compressed; the one to send comes first
 * @returns whether the client has it
 */
export function isKnown(
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
  tags: readonly [string, ...string[]],
): boolean {
  const [first] = tags;
  const variants = tags.flatMap((tag) => [tag, compressedTag(tag)]);
  const { "if-none-match": given, "if-modified-since": since } = method === "POST" ? {} : headers;
  const isSame = given === undefined && since !== undefined && since === lastModified(reply);
  const known = isSame ? first : knownTag([first, ...variants], given);
  void reply.header("etag", known ?? first);
  if (known !== null) void reply.code(304);
  return known !== null;
}

function lastModified(reply: FastifyReply): unknown {
  return reply.getHeader("last-modified");
}

function tagOf(content: Uint8Array | string): string {
  return digestTag(createHash("sha256").update(content).digest());
}
