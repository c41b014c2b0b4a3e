import type { NormalField, Selection } from "../../graph/operation";

/**
 * The keys of several selections, each once, in an order in which each of them has its own as far as they agree:
 * what only some types have stands where the text of the query has it.
 */
export function mergedKeys(selections: readonly Selection[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fields } of selections)
    for (const { key } of fields) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isOwn = ({ key }: NormalField) => counts.get(key) !== selections.length;
  /** Where the text first has what not all types have. */
  const start = ({ fields }: Selection) => Math.min(...fields.filter(isOwn).map(position));
  return selections
    .map((selection) => ({ selection, at: start(selection) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .reduce<readonly string[]>(
      (merged, { selection }) =>
        merge(
          merged,
          selection.fields.map(({ key }) => key),
        ),
      [],
    );
}

function position({ nodes: [node] }: NormalField): number {
  return node.loc?.start ?? 0;
}

/** New keys come before the next one that is there already, and at the end where none is. */
function merge(merged: readonly string[], keys: readonly string[]): readonly string[] {
  if (merged.length === 0) return keys;
  const known = new Set(merged);
  const before = new Map<string, string[]>();
  let rest: string[] = [];
  for (const key of keys) {
    if (!known.has(key)) rest.push(key);
    else {
      before.set(key, rest);
      rest = [];
    }
  }
  return [...merged.flatMap((key) => [...(before.get(key) ?? []), key]), ...rest];
}
