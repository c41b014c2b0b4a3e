import { characterName, codePointOf } from "./names";

/**
 * What nobody sees, or takes for a plain space: controls, formats, other spaces, fillers, what is no character at all,
 * and what stands where one was lost. Line ends are none of these, nor are signs of category Cf that are drawn. The
 * joiners shape letters where Persian or Uyghur is written.
 */
const UNSEEN =
  /(?!\r?\n)(?![ \u0600-\u0605\u06dd\u08e2])(?!(?<=\p{Script=Arabic})[\u200c\u200d](?=\p{Script=Arabic}))[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu;

/** A character that cannot be seen, and where it stands. */
export interface Unseen {
  /** In UTF-16 code units, from 0. */
  readonly offset: number;
  readonly character: string;
}

/** The characters of a text that cannot be seen, in their order. */
export function unseenIn(text: string): Unseen[] {
  return Array.from(text.matchAll(UNSEEN), ({ index, 0: character }) => ({
    offset: index,
    character,
  }));
}

/** Says that such a character is there: its code point, its name, and what to write. */
export function unseenMessage(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const found = `${codePointOf(codePoint)} ${characterName(codePoint)} cannot be seen`;
  return /\p{Zs}/u.test(character)
    ? `${found} beside a plain space, expected a plain space`
    : `${found}, expected the text without it`;
}
