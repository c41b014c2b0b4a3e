import { createHash } from "node:crypto";

/** Counts the ways in which exports have written the same revision as other bytes. Raise it when that changes. */
const WRITERS_VERSION = 1;

/** What a strong entity tag ends with where the content is compressed: then they are other bytes (RFC 9110, 8.8.3.3). */
const COMPRESSED = "-gzip";

/** The strong entity tag of what an address gives, not compressed: with quotes. */
export function entityTag(revision: string, base: string, address: string): string {
  const parts = JSON.stringify([WRITERS_VERSION, revision, base, address]);
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 32)}"`;
}

/** The entity tag of the same content, compressed. */
export function compressedTag(tag: string): string {
  return `${tag.slice(0, -1)}${COMPRESSED}"`;
}

/**
 * Which tag of the content a client has already, by its `If-None-Match` (RFC 9110, 13.1.2).
 *
 * @returns null when it has none
 */
export function knownTag(tag: string, ifNoneMatch: string | undefined): string | null {
  if (ifNoneMatch === undefined) return null;
  const tags = ifNoneMatch.split(",").map((text) => text.trim().replace(/^W\//, ""));
  if (tags.includes("*")) return tag;
  return [tag, compressedTag(tag)].find((one) => tags.includes(one)) ?? null;
}
