/**
 * Which of some entity tags a client has already, by its `If-None-Match`
 * (https://www.rfc-editor.org/rfc/rfc9110#field.if-none-match).
 *
 * @param tags strong ones, with their quotes, of the same content in several encodings; the one that
 *   would be sent comes first
 * @returns null when it has none
 */
export function knownTag(
  tags: readonly [string, ...string[]],
  ifNoneMatch: string | undefined,
): string | null {
  if (ifNoneMatch === undefined) return null;
  const known = ifNoneMatch.split(",").map((text) => text.trim().replace(/^W\//, ""));
  if (known.includes("*")) return tags[0];
  return tags.find((tag) => known.includes(tag)) ?? null;
}
