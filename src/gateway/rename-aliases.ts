import { type DocumentNode, Kind, print, visit } from "graphql";

/** An operation under names that a gateway can bear, and the way back. */
export interface Renamed {
  readonly text: string;
  /** The data of its answer under the names that were asked for. */
  readonly restored: <Data>(data: Data) => Data;
}

/** Response names that make an object something else to JavaScript: with a `then` it is a promise. */
const UNBEARABLE = "then";

/** Asks for a field under another name where its own would break the answer in a gateway. */
export function renameAliases(document: DocumentNode): Renamed {
  const source = document.loc?.source.body ?? print(document);
  if (!source.includes(UNBEARABLE)) return { text: source, restored: (data) => data };
  const name = freeName(source);
  const renamed = visit(document, {
    enter: (node) =>
      node.kind === Kind.FIELD && (node.alias ?? node.name).value === UNBEARABLE
        ? { ...node, alias: { kind: Kind.NAME, value: name } }
        : undefined,
  });
  return { text: print(renamed), restored: (data) => restore(data, name) as typeof data };
}

/** A name that the text does not have. */
function freeName(text: string): string {
  let name = `${UNBEARABLE}_`;
  while (text.includes(name)) name += "_";
  return name;
}

function restore(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => restore(item, name));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key === name ? UNBEARABLE : key,
    restore(part, name),
  ]);
  return Object.fromEntries(entries);
}
