/** A query that the playground offers to open with one click. */
export interface Example {
  readonly title: string;
  /** What it answers, in one sentence. */
  readonly about: string;
  readonly query: string;
  /** The name of its operation, which its tab takes as title. */
  readonly name: string;
  /** Under which it is listed. */
  readonly theme: string;
}

/**
 * Reads one file of `examples/`: its first comment line is the title, the comment lines after it,
 * up to an empty one, say what the query answers. The comments stay part of the query. Its folder is its theme:
 * `2-history/1-members.graphql` is of "History".
 */
export function readExample(path: string, text: string): Example {
  const query = text.trimEnd();
  const [header = ""] = query.split(/^#?\s*$/m, 1);
  const [title = "", ...about] = header.split("\n").map((line) => line.replace(/^#\s*/, ""));
  const name = /^query (\w+)/m.exec(query)?.[1] ?? "";
  return { title, about: about.join(" ").trim(), query, name, theme: themeOf(path) };
}

function themeOf(path: string): string {
  const folder = path.split("/").at(-2) ?? "";
  const words = folder.replace(/^\d+-/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
