import { sql } from "drizzle-orm";
import type { Database } from "../database/database";
import { given, query } from "../database/query";
import { foldedKey } from "../search-text/folded-key";
import { isSmallWord } from "../search-text/small-words";
import type { RankedRecord } from "./ranking";
import { searchTexts, textIndex } from "./tables";

/** The most texts that one look into the index gives, those of the most important records. */
export const MOST_TEXTS = 200;

/** Of a longer text, these first words are looked for. */
const MOST_WORDS = 12;

/** How close the words stand together, the best first: no score of a name is so low. */
const SCORES = { phrase: -3, text: -5, along: -7 } as const;

const matching = query<
  Pick<RankedRecord, "id" | "type"> & { rowid: number; importance: number }
>(sql`
  select ${searchTexts.id} as "rowid", ${searchTexts.nodeId} as "id", ${searchTexts.type} as "type",
    ${searchTexts.importance} as "importance"
  from (select rowid from ${textIndex} where ${textIndex} match ${given("match")}
    order by rowid limit ${given("most")}) found
  join ${searchTexts} on ${searchTexts.id} = found.rowid`);

/** Only the texts of a page are read; a row id is looked up in the index, where a list would be scanned for. */
const excerpts = query<{ rowid: number; excerpt: string }>(sql`
  select wanted.value as "rowid",
    snippet(${textIndex}, 0, ${"**"}, ${"**"}, ${"…"}, 24) as "excerpt"
  from (select value from json_each(${given("ids")})) wanted
  cross join ${textIndex} on ${textIndex}.rowid = wanted.value and ${textIndex} match ${given("match")}`);

/**
 * Finds records by what is said of them: statements, themes, outcomes, topics and summaries, which
 * are in English. The words have to be there by their stems, the last one perhaps only begun, next to each
 * other. Where no name is found, they may also stand apart; where that finds nothing either, some of
 * them in a name along with the record, such as that of its place. The most important records come first.
 *
 * @param types GraphQL types of the records; null for all
 * @param hasNames whether the text has found something by a name
 */
export function findTexts(
  db: Database,
  text: string,
  types: readonly string[] | null,
  hasNames: boolean,
): RankedRecord[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const ofTypes = types === null ? "" : ` AND type : (${types.map(quoted).join(" OR ")})`;
  const found = new Map<string, RankedRecord>();
  for (const [closeness, match] of Object.entries(questions(words))) {
    if (isEnough(closeness, hasNames, found.size)) break;
    const score = SCORES[closeness as keyof typeof SCORES]; // the keys of `questions` are its keys
    const rows = db.all(matching, { match: `${match}${ofTypes}`, most: MOST_TEXTS });
    for (const { id, type, rowid, importance } of rows)
      if (!found.has(id))
        found.set(id, { id, type, score: score + importance, kind: "text", nameId: rowid });
  }
  return [...found.values()];
}

/** Whether looser texts are not looked for, as there are names or closer texts. */
function isEnough(closeness: string, hasNames: boolean, found: number): boolean {
  return closeness !== "phrase" && (hasNames || (closeness === "along" && found > 0));
}

/** Where the words of a text stand in those of records, by the ids of their rows: marked with `**`. */
export function excerptsOf(
  db: Database,
  text: string,
  rows: readonly number[],
): ReadonlyMap<number, string> {
  const words = wordsOf(text);
  if (rows.length === 0 || words.length === 0) return new Map();
  const match = questions(words).along;
  const found = db.all(excerpts, { ids: JSON.stringify(rows), match });
  return new Map(found.map(({ rowid, excerpt }) => [rowid, excerpt]));
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFC")
      .replace(/\p{Cf}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isSmallWord(foldedKey(word))).slice(0, MOST_WORDS);
}

/** What the index is asked for words (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
function questions(words: readonly string[]): Record<keyof typeof SCORES, string> {
  const last = words.length - 1;
  const terms = words.map((word, index) => quoted(word) + (index === last ? "*" : ""));
  const all = terms.map((term) => `{text along} : ${term}`).join(" AND ");
  return {
    phrase: `text : ${quoted(words.join(" "))}*`,
    text: terms.map((term) => `text : ${term}`).join(" AND "),
    // One word at least is of the text: names alone are found as names.
    along: `(text : (${terms.join(" OR ")})) AND ${all}`,
  };
}

function quoted(word: string): string {
  return `"${word}"`;
}
