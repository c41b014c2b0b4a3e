import { oneOf, type Random, randomFrom } from "../../helpers/random";

const LETTERS = ["aeiou", "bcdghjklmnprstvyz", "аеиоуы", "бвгджзйклмнпрстхчш"];

/**
 * Another word of the same length, script and manner: vowels become vowels, consonants consonants; about a
 * third of the letters stay.
 */
export function otherWord(word: string, random: Random): string {
  return [...word]
    .map((letter) => {
      const like = LETTERS.find((letters) => letters.includes(letter.toLowerCase()));
      if (like === undefined || random() < 0.3) return letter;
      const other = oneOf(random, [...like]);
      return letter === letter.toLowerCase() ? other : other.toUpperCase();
    })
    .join("");
}

/**
 * Renames things in a copy of the data. The same rare word becomes the same in all names of a copy;
 * others stay, as they would in real data, so that the vocabulary grows with the data.
 */
export function renamer(rare: ReadonlySet<string>, copy: number): (name: string) => string {
  const known = new Map<string, string>();
  return (name) =>
    name.replace(/\p{L}{3,}/gu, (word) => {
      if (!rare.has(word.toLowerCase())) return word;
      const other = known.get(word) ?? otherWord(word, randomFrom(hashOf(word) ^ copy));
      known.set(word, other);
      return other;
    });
}

/** FNV-1a, 32 bits (https://www.ietf.org/archive/id/draft-eastlake-fnv-17.html). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
