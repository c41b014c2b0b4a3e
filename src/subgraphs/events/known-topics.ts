import { sql } from "drizzle-orm";
import { type Context, memoized } from "../../core/context";
import { given, givenList, query } from "../../core/database/query";
import { badInput } from "../../core/errors";
import { didYouMean } from "../../core/suggest";
import { conferenceTopics } from "./tables";

/** More topics are not compared with one that is not known. */
const MOST_CANDIDATES = 5_000;

interface Named {
  readonly topic: string;
}

/** Conferences have the topics of their statements too. */
const known = query<Named>(sql`select distinct ${conferenceTopics.topic} as "topic"
  from ${conferenceTopics} where ${conferenceTopics.topic} in ${givenList("topics")}`);

const all = query<Named>(sql`select distinct ${conferenceTopics.topic} as "topic"
  from ${conferenceTopics} limit ${given("most")}`);

/**
 * Checks the topics of a filter, once in a request: a list filtered by one that nothing has would be
 * empty, and nobody would know why.
 *
 * @throws GraphQLError `BAD_USER_INPUT` with the topic that was meant
 */
export function knownTopics(context: Context, topics: readonly string[]): readonly string[] {
  memoized(context, `topics ${JSON.stringify(topics)}`, () => {
    const { db } = context;
    const found = new Set(
      db.all(known, { topics: JSON.stringify(topics) }).map(({ topic }) => topic),
    );
    const unknown = topics.find((topic) => !found.has(topic));
    if (unknown === undefined) return true;
    const candidates = db.all(all, { most: MOST_CANDIDATES }).map(({ topic }) => topic);
    const meant = didYouMean(unknown.slice(0, 100), candidates);
    throw badInput(
      `nothing has the topic "${unknown.slice(0, 60)}"${meant === "" ? "; `topics` lists them" : meant}`,
    );
  });
  return topics;
}
