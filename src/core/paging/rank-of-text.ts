import { sql } from "drizzle-orm";
import { compareTexts, nameRanks } from "../collation";
import type { Database } from "../database/database";
import { given, query } from "../database/query";

const ofText = query<{ readonly rank: number }>(
  sql`select ${nameRanks.rank} as "rank" from ${nameRanks} where ${nameRanks.text} = ${given("text")}`,
);
const ofRank = query<{ readonly text: string }>(
  sql`select ${nameRanks.text} as "text" from ${nameRanks} where ${nameRanks.rank} = ${given("rank")}`,
);
const last = query<{ readonly rank: number }>(
  sql`select coalesce(max(${nameRanks.rank}), 0) as "rank" from ${nameRanks}`,
);

/**
 * The place of a text among all that lists are ordered by; between two places for one that is no longer
 * among them. So a cursor, which holds the text, stays good when names come and go.
 */
export function rankOfText(db: Database, text: string): number {
  const [known] = db.all(ofText, { text });
  if (known !== undefined) return known.rank;
  let [before, behind] = [0, (db.all(last)[0]?.rank ?? 0) + 1];
  while (behind - before > 1) {
    const rank = Math.floor((before + behind) / 2);
    const [other] = db.all(ofRank, { rank });
    if (compareTexts(other?.text ?? "", text) < 0) before = rank;
    else behind = rank;
  }
  return before + 0.5;
}
