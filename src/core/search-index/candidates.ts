import { sql } from "drizzle-orm";
import type { Database } from "../database/database";
import { given, givenList, query } from "../database/query";
import { type Near, type Sought, soughtWords } from "../search-text/match";
import { longerFirst, type SearchedWord } from "../search-text/searched-word";
import { ALL_COLUMNS, fullTextQuery, KEY_COLUMNS, type Wanted } from "./full-text-query";
import { namedSpans, spansOf } from "./named-spans";
import { searchIndex, searchNames } from "./tables";
import { wholeKey, wholeNames } from "./whole-names";

/** The most names that one look in the index gives, the most important first. */
export const MAX_CANDIDATES = 2_000;

/**
 * Of a text with more words than these, the longest are looked up. They say most, and leave little
 * for the others to do, which the names have to have as they are written. Of names, so many fewer are
 * read: every word is looked for in every name.
 */
export const MAX_LOOKED_UP = 12;

/** A name that may match, as the index has it. */
export type Candidate = Pick<
  typeof searchNames.$inferSelect,
  "id" | "nodeId" | "type" | "exact" | "folded" | "skeleton" | "importance"
>;

/** Names that may match, each once. */
export interface Candidates {
  readonly sought: Sought;
  readonly names: readonly Candidate[];
  /** There are more in the index, less important. */
  readonly isCut: boolean;
}

interface Id {
  readonly id: number;
}

const withWords = query<Id>(sql`
  select rowid as "id" from ${searchIndex}
  where ${searchIndex} match ${given("match")} order by rowid limit ${given("most")}`);

/** Every column that is read costs. */
const byIds = query<Candidate>(sql`
  select ${searchNames.id} as "id", ${searchNames.nodeId} as "nodeId", ${searchNames.type} as "type",
    ${searchNames.exact} as "exact", ${searchNames.folded} as "folded",
    ${searchNames.skeleton} as "skeleton", ${searchNames.importance} as "importance"
  from ${searchNames} where ${searchNames.id} in ${givenList("keys")}`);

/** What the index is asked for a text. */
interface Question extends Wanted {
  readonly words: ReadonlySet<SearchedWord>;
  /** The most names that are looked at. */
  readonly most: number;
}

function questionOf(words: readonly SearchedWord[], types: readonly string[] | null): Question {
  const needed = words.filter(({ isSmall }) => !isSmall);
  return {
    words: lookedUp(words),
    // One word alone is a name, or a part of one.
    columns: needed.length === 1 ? KEY_COLUMNS : ALL_COLUMNS,
    types,
    most: Math.floor((MAX_CANDIDATES * MAX_LOOKED_UP) / Math.max(words.length, MAX_LOOKED_UP)),
  };
}

/** The words of a text that the index is asked for: the longest, none of them small. */
export function lookedUp(words: readonly SearchedWord[]): ReadonlySet<SearchedWord> {
  const needed = words.filter(({ isSmall }) => !isSmall);
  return new Set([...new Set(needed)].sort(longerFirst).slice(0, MAX_LOOKED_UP));
}

/**
 * Names in which every word is found as it is written or as it sounds. Types bound what is cut;
 * names that are all of the words are given whatever their type.
 */
export function matchingNames(
  db: Database,
  words: readonly SearchedWord[],
  types: readonly string[] | null,
): Candidates {
  const spans = spansOf(words);
  const keys = wholeKeys(words);
  const named = wholeNames(db, [...keys, ...spans.flatMap((span) => span.keys)]);
  const wholes = named.filter(({ whole }) => keys.has(whole));
  const question = { ...questionOf(words, types), spans: namedSpans(spans, named) };
  const looked = idsByStrictness(db, question);
  return {
    sought: soughtWords(words, { found: question.words }),
    names: read(db, [...wholes, ...looked.flat()], question),
    isCut: looked.at(-1)?.length === question.most,
  };
}

/**
 * The ids under the strictest columns first. What is cut off shall be the loosest matches, not the
 * least important ones; where nothing is cut, the loosest columns have all that the stricter have.
 */
function idsByStrictness(db: Database, question: Question): Id[][] {
  const { columns, most } = question;
  const looked: Id[][] = [];
  for (let size = columns.length; size > 0; size--) {
    const ids = idsOf(db, { ...question, columns: columns.slice(0, size) });
    looked.unshift(ids);
    if (ids.length < most) break;
  }
  return looked;
}

/** Other names than those known, in which every word is found, some as what they may be besides. */
export function nearNames(
  db: Database,
  words: readonly SearchedWord[],
  types: readonly string[] | null,
  near: Near,
  known: readonly Candidate[],
): Candidates {
  const question = questionOf(words, types);
  const sought = soughtWords(words, { found: question.words, near });
  if (near.keys.size === 0) return { sought, names: [], isCut: false };
  const spans = spansOf(words, near.keys);
  const named =
    spans.length === 0
      ? []
      : wholeNames(
          db,
          spans.flatMap(({ keys }) => keys),
        );
  const ids = idsOf(db, { ...question, near: near.keys, spans: namedSpans(spans, named) });
  const knownIds = new Set(known.map(({ id }) => id));
  const others = ids.filter(({ id }) => !knownIds.has(id));
  return { sought, names: read(db, others, question), isCut: ids.length === question.most };
}

/** Ids are cheap and rows are dear: which names to read is settled by their ids alone. */
function idsOf(db: Database, question: Question): Id[] {
  return db.all(withWords, { match: fullTextQuery(question), most: question.most });
}

/** The names in the order of their ids. The same ones, the most important, are found again and again. */
function read(db: Database, rows: readonly Id[], { most }: Question): Candidate[] {
  const ids = [...new Set(rows.map(({ id }) => id))].slice(0, most);
  const names = db.keyed(byIds, ids.map(String), ({ id }) => String(id));
  return names.sort((one, other) => one.id - other.id);
}

/** As each convention reads the words, with and without the small ones. */
function wholeKeys(words: readonly SearchedWord[]): Set<string> {
  const needed = words.filter(({ isSmall }) => !isSmall);
  const readings = [words, needed].flatMap((some) => [
    some.map(({ skeleton }) => skeleton.whole[0] ?? ""),
    some.map(({ skeleton }) => skeleton.whole.at(-1) ?? ""),
  ]);
  return new Set(readings.map(wholeKey));
}
