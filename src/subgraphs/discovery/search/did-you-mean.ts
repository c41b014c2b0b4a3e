import type { Database } from "better-sqlite3";
import type { SearchedWord } from "../../../core/search-text/searched-word";
import { MAX_SEARCH_LENGTH } from "../../../core/search-text/words";
import { fullTextQuery, KEY_COLUMNS } from "./full-text-query";
import type { NearWords } from "./near-words";

/** The most names that are looked at for one word, the most important first. */
const MAX_NAMES = 200;
/** The most words that are looked at. */
const MAX_WORDS = 10;

/** Suggests a name for words that find nothing together; null when there is none. */
export type DidYouMean = (words: readonly SearchedWord[]) => string | null;

interface Name {
  readonly id: number;
  readonly nodeId: string;
  readonly text: string;
  readonly folded: string;
}

const NAMES = `select n.id, n.node_id as nodeId, n.text, n.folded
  from search_index i cross join search_names n on n.id = i.rowid
  where i.search_index match ? and length(n.text) <= ${MAX_SEARCH_LENGTH}
  order by i.rowid limit ${MAX_NAMES}`;

/**
 * Over a database with a search index.
 *
 * The name suggested has some of the words, or words that look like them. A word that few records
 * have says more than one that many have, and a short name with it is likelier meant than a long one:
 * of "President Tokayev", it is Tokayev who is suggested and no president's office.
 */
export function didYouMean(db: Database, near: NearWords): DidYouMean {
  const names = db.prepare<[string], Name>(NAMES);
  const withWord = (word: SearchedWord): Name[] => {
    const meant = [...near.misspelt(word), ...near.alike(word)];
    return names.all(fullTextQuery([word], KEY_COLUMNS, [meant]));
  };
  return (words) => {
    const weights = new Map<Name["id"], Weighed>();
    for (const word of words.slice(0, MAX_WORDS)) {
      const found = withWord(word);
      const records = new Set(found.map(({ nodeId }) => nodeId)).size;
      for (const name of found) {
        const before = weights.get(name.id)?.weight ?? 0;
        const share = 1 / name.folded.split(" ").length;
        weights.set(name.id, { name, weight: before + share / records });
      }
    }
    return heaviest([...weights.values()])?.text ?? null;
  };
}

interface Weighed {
  readonly name: Name;
  readonly weight: number;
}

/** Among equals, the name of the most important record. */
function heaviest(names: readonly Weighed[]): Name | undefined {
  const heavierFirst = (one: Weighed, other: Weighed) =>
    other.weight - one.weight || one.name.id - other.name.id;
  return [...names].sort(heavierFirst)[0]?.name;
}
