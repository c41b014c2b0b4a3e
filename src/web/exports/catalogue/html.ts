/** Markup that is safe to send as it is. Only `html` and `trusted` make it. */
export class Html {
  constructor(readonly text: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it must stand in HTML, between tags as well as in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Marks text of our own, such as a style sheet, as markup. Never for text from outside. */
export const trusted = (text: string): Html => new Html(text);

type Piece = string | Html | readonly Html[];

const render = (piece: Piece): string => {
  if (typeof piece === "string") return escapeHtml(piece);
  return piece instanceof Html ? piece.text : piece.map(({ text }) => text).join("");
};

/** A template for HTML: what is put in is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const rest = pieces.map((piece, i) => render(piece) + (strings[i + 1] ?? ""));
  return new Html((strings[0] ?? "") + rest.join(""));
}
