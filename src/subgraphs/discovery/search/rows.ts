import type { NewRow } from "../../../core/records/collection";
import { recordTerm } from "../../../core/search-index/named-spans";
import type {
  NeighbourKey,
  searchNames,
  searchNeighbours,
} from "../../../core/search-index/tables";
import { wholeKey } from "../../../core/search-index/whole-names";
import { keysOfWords, type NameKeys } from "../../../core/search-text/name-keys";
import { numbersOf } from "../../../core/search-text/numerals";
import { withOneLetterLess } from "../../../core/search-text/one-edit";
import { SHORTEST_MISSPELLING } from "../../../core/search-text/searched-word";
import type { SearchableRecord, Spelling } from "./records";
import { wordings } from "./wordings";

/** One spelling of a record, before it has its place in the order of importance. */
export type NameRow = Omit<NewRow<typeof searchNames>, "id">;
type NeighbourRow = typeof searchNeighbours.$inferInsert;

/**
 * The rows of a record: its spellings in their order, each once. A name whose words may be set apart
 * otherwise (Alma-Ata, Bülbül oğlu) has a row for each way, under the same text.
 */
export function nameRows(record: SearchableRecord): NameRow[] {
  const along = [...alongKeys(record.along), ...record.namedAlong.map(recordTerm)];
  const rows = new Map<string, NameRow>();
  for (const spelling of record.spellings) {
    for (const words of wordings(spelling.text, spelling.lang)) {
      const keys = keysOfWords(words, spelling.lang ?? undefined);
      const numbers =
        record.type === "Person" ? [] : numbersOf(words).filter((one) => one !== null);
      const row = {
        ...nameRow(record, spelling, keys),
        along: [...new Set([...along, ...numbers])].join(" "),
      };
      const key = `${row.exact}\n${row.skeleton}`;
      if (row.exact !== "" && !rows.has(key)) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** The rows of a word of the names; none for a word so short that nothing is its misspelling. */
export function neighbourRows(key: NeighbourKey, word: string): NeighbourRow[] {
  if (word.length < SHORTEST_MISSPELLING) return [];
  return withOneLetterLess(word).map((leftOver) => ({ key, leftOver, word }));
}

/** Every word under all its keys, each once. */
function alongKeys(spellings: readonly Spelling[]): string[] {
  return spellings.flatMap(keysAlong);
}

const KEYS = ["exact", "folded", "skeleton"] as const;

/** The same spelling goes along with many records. */
const known = new WeakMap<Spelling, readonly string[]>();

function keysAlong(spelling: Spelling): readonly string[] {
  const before = known.get(spelling);
  if (before !== undefined) return before;
  const parts = wordings(spelling.text, spelling.lang).map((words) =>
    keysOfWords(words, spelling.lang ?? undefined),
  );
  // A word of soft signs alone sounds like nothing.
  const keys = KEYS.flatMap((key) => parts.flatMap((part) => part[key])).filter(
    (key) => key !== "",
  );
  known.set(spelling, keys);
  return keys;
}

function nameRow(
  { id: nodeId, type, importance }: SearchableRecord,
  { text, lang }: Spelling,
  { exact, folded, skeleton }: NameKeys,
) {
  return {
    nodeId,
    type,
    text,
    lang,
    exact: exact.join(" "),
    folded: folded.join(" "),
    skeleton: skeleton.join(" "),
    whole: wholeKey(skeleton),
    importance,
  };
}
