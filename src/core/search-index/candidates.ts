import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database/database";
import { given, givenList, query } from "../database/query";
import type { SearchedWord } from "../search-text/searched-word";
import { ALL_COLUMNS, fullTextQuery, type IndexColumn, KEY_COLUMNS } from "./full-text-query";
import { misspeltWords } from "./near-words";
import { searchIndex, searchNames } from "./tables";
import { wholeKey } from "./whole-key";

/** The most names that one look in the index gives, the most important first. */
export const MAX_CANDIDATES = 2_000;

/** A name that may match, as the index has it. */
export type Candidate = Pick<
  typeof searchNames.$inferSelect,
  "id" | "nodeId" | "type" | "exact" | "folded" | "skeleton" | "importance"
> & {
  /** Null where one word is searched for, which has to be in the name itself. */
  readonly along: string | null;
};

/** Names that may match, each once. */
export interface Candidates {
  readonly names: readonly Candidate[];
  /** There are more in the index, less important. */
  readonly isCut: boolean;
}

interface Id {
  readonly id: number;
}

const withWhole = query<Id>(sql`
  select ${searchNames.id} as "id" from ${searchNames}
  where ${searchNames.whole} in ${givenList("keys")} order by 1 limit ${MAX_CANDIDATES}`);

const withWords = (types: SQL) =>
  query<Id>(sql`
    select ${searchIndex}.rowid as "id" from ${searchIndex} ${types}
    where ${searchIndex} match ${given("match")}
    order by ${searchIndex}.rowid limit ${MAX_CANDIDATES}`);

const ofAllTypes = withWords(sql``);
const ofTypes = withWords(sql`
  cross join ${searchNames} on ${searchNames.id} = ${searchIndex}.rowid
    and ${searchNames.type} in ${givenList("types")}`);

/** Every column that is read costs. */
const byIds = (along: SQL) =>
  query<Candidate>(sql`
    select ${searchNames.id} as "id", ${searchNames.nodeId} as "nodeId", ${searchNames.type} as "type",
      ${searchNames.exact} as "exact", ${searchNames.folded} as "folded",
      ${searchNames.skeleton} as "skeleton", ${searchNames.importance} as "importance",
      ${along} as "along"
    from ${searchNames} where ${searchNames.id} in ${givenList("ids")} order by ${searchNames.id}`);

const withAlong = byIds(sql`${searchNames.along}`);
const withoutAlong = byIds(sql`null`);

/**
 * Names in which every word is found as it is written or as it sounds. Types bound what is cut;
 * names that are all of the words are given whatever their type.
 */
export function matchingNames(
  db: Database,
  words: readonly SearchedWord[],
  types: readonly string[] | null,
): Candidates {
  const wholes = db.all(withWhole, { keys: JSON.stringify(wholeKeys(words)) });
  const under = (columns: readonly IndexColumn[]) =>
    idsOf(db, fullTextQuery(words, columns), types);
  const columns = columnsFor(words);
  const any = under(columns);
  if (any.length < MAX_CANDIDATES)
    return { names: read(db, words, [...wholes, ...any]), isCut: false };
  // What is cut off shall be the loosest matches, not the least important ones.
  const stricter = [["exact"], ["exact", "folded"], KEY_COLUMNS] as const;
  return { names: read(db, words, [...wholes, ...stricter.flatMap(under), ...any]), isCut: true };
}

/** Other names than those known, in which every word is found, some with a typing error. */
export function misspeltNames(
  db: Database,
  words: readonly SearchedWord[],
  types: readonly string[] | null,
  known: readonly Candidate[],
): Candidates {
  const near = words.map((word) => misspeltWords(db, word));
  const ids = idsOf(db, fullTextQuery(words, columnsFor(words), near), types);
  const knownIds = new Set(known.map(({ id }) => id));
  const others = ids.filter(({ id }) => !knownIds.has(id));
  return { names: read(db, words, others), isCut: ids.length === MAX_CANDIDATES };
}

/** One word alone is a name, or a part of one. */
function columnsFor({ length }: readonly SearchedWord[]): readonly IndexColumn[] {
  return length === 1 ? KEY_COLUMNS : ALL_COLUMNS;
}

/** Ids are cheap and rows are dear: which names to read is settled by their ids alone. */
function idsOf(db: Database, match: string, types: readonly string[] | null): Id[] {
  return types === null
    ? db.all(ofAllTypes, { match })
    : db.all(ofTypes, { match, types: JSON.stringify(types) });
}

function read(db: Database, { length }: readonly SearchedWord[], rows: readonly Id[]): Candidate[] {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ id }) => id))].slice(0, MAX_CANDIDATES);
  return db.all(length === 1 ? withoutAlong : withAlong, { ids: JSON.stringify(ids) });
}

/** As each convention reads the words. */
function wholeKeys(words: readonly SearchedWord[]): string[] {
  const first = words.map(({ skeleton }) => skeleton.whole[0] ?? "");
  const last = words.map(({ skeleton }) => skeleton.whole.at(-1) ?? "");
  return [...new Set([wholeKey(first), wholeKey(last)])];
}
