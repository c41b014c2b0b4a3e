import { escapeHtml, type Html, trusted } from "./html";

/** What GraphQL and JSON have in common for the eye: keys, strings, numbers, words. */
const TOKENS =
  /(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\\n]|\\.)*")|(?<comment>#[^\n]*)|(?<word>\b(?:query|fragment|on|true|false|null)\b|\.{3})|(?<number>-?\b\d+(?:\.\d+)?\b)|(?<punctuation>[{}()[\]:,!$]+)/g;

/** GraphQL or JSON as HTML in which each token of a kind has the class of that kind. */
export function highlight(source: string): Html {
  let out = "";
  let end = 0;
  for (const match of source.matchAll(TOKENS)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    out += escapeHtml(source.slice(end, match.index));
    out += `<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return trusted(out + escapeHtml(source.slice(end)));
}
