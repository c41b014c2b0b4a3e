import type { Database } from "better-sqlite3";
import { distance } from "fastest-levenshtein";
import { withinOneEdit, withOneLetterLess } from "../../../core/search-text/one-edit";
import type { SearchedWord } from "../../../core/search-text/searched-word";
import type { NearWord } from "./full-text-query";
import type { NeighbourKey } from "./rows";

/** The most words, under one key, that one word is taken for a misspelling of. */
const MAX_NEAR_WORDS = 50;
/** Longer words are no names; what is left over of them would cost more than it finds. */
const LONGEST_MISSPELLING = 40;
/** In words from so many letters on, even two errors leave enough to recognise them. */
const TWICE_MISSPELT = 6;

/** Finds the words of the names that a searched word may stand for. */
export interface NearWords {
  /** Those one typing error away. */
  misspelt(word: SearchedWord): NearWord[];
  /** Those that begin alike and differ in two letters: too far to be found, near enough to ask. */
  alike(word: SearchedWord): NearWord[];
}

const NEIGHBOURS = `select distinct key, word from search_neighbours
  where key = :key and left_over in (select value from json_each(:leftOver))
  order by word limit 500`;

/** Every word is its own left-over, too. */
const BEGINNING = `select key, word from search_neighbours
  where key = 'folded' and left_over >= :beginning and left_over < :beginning || char(0x10ffff)
    and left_over = word
  limit 500`;

/** Over a database with a search index. */
export function nearWords(db: Database): NearWords {
  const neighbours = db.prepare<[{ key: NeighbourKey; leftOver: string }], NearWord>(NEIGHBOURS);
  const beginningWith = db.prepare<[{ beginning: string }], NearWord>(BEGINNING);

  const oneAway = (key: NeighbourKey, typed: readonly string[]) =>
    neighbours
      .all({ key, leftOver: JSON.stringify(typed.flatMap(withOneLetterLess)) })
      .filter(({ word }) => typed.some((one) => withinOneEdit(one, word)))
      .slice(0, MAX_NEAR_WORDS);

  return {
    misspelt: ({ isFuzzy, folded, skeleton }) =>
      isFuzzy && folded.whole.every(({ length }) => length <= LONGEST_MISSPELLING)
        ? [...oneAway("folded", folded.whole), ...oneAway("skeleton", skeleton.whole)]
        : [],
    alike({ isFuzzy, folded }) {
      const [typed = ""] = folded.whole;
      if (!isFuzzy || typed.length < TWICE_MISSPELT) return [];
      return beginningWith
        .all({ beginning: typed.slice(0, typed.length / 2) })
        .filter(({ word }) => distance(typed, word) <= 2)
        .slice(0, MAX_NEAR_WORDS);
    },
  };
}
