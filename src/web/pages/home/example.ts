/** What the example asks of a conference. */
const SELECTION = `conference(id: "ots-summit-11-bishkek-2024") {
    name
    date
    place { name state { name } }
    participations(first: 2) {
      totalCount
      nodes {
        participant { ... on Person { name } }
        office { name }
      }
    }
    citations { source { publisher { name } } }
  }`;

/** The query that the start page shows, with its answer and as a command. */
export const EXAMPLE_QUERY = `query {
  ${SELECTION}
}`;

/** The same as a part of the operation of the page, under the name `example`. */
export const EXAMPLE_FIELD = `example: ${SELECTION}`;

/** The command that sends a query to a server, for a POSIX shell. */
export function curlOf(origin: string, query: string): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, " ") }).replaceAll("'", "'\\''");
  return `curl ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`;
}

const WIDTH = 66;

/**
 * JSON for people: two spaces of indent, and on one line what fits there. `column` is where the
 * value begins on its line.
 */
export function printJson(value: unknown, indent = "", column = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => printJson(item, inner, inner.length))
    : Object.entries(value).map(([name, item]) => {
        const key = `${JSON.stringify(name)}: `;
        return key + printJson(item, inner, inner.length + key.length);
      });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return `${open}${close}`;
  const flat = `${open} ${entries.join(", ")} ${close}`;
  if (!flat.includes("\n") && column + flat.length < WIDTH) return flat;
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}
