import { sql } from "drizzle-orm";
import { Arg, Ctx, Extensions, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { given, query } from "../../core/database/query";
import { badInput } from "../../core/errors";
import { conferenceTopics, statementTopics } from "./tables";
import { Topic } from "./topic";

/** The most topics at a time, and how many there are when the client does not say. */
const MOST_TOPICS = 500;

/** A topic of a statement is one of its conference too. */
const largestFirst = query<Topic>(sql`
  select ${conferenceTopics.topic} as "topic", count(*) as "conferences",
    (select count(*) from ${statementTopics}
      where ${statementTopics.topic} = ${conferenceTopics.topic}) as "statements"
  from ${conferenceTopics} group by ${conferenceTopics.topic}
  order by "conferences" desc, "topic" limit ${given("most")}`);

@Resolver()
export class TopicResolver {
  @Extensions({ sizedBy: "first" })
  @Query(() => [Topic], {
    description:
      "What conferences and statements are about, the most frequent first. Those of some conferences alone: `conferences(filter: …) { groups(by: [TOPIC]) … }`.",
  })
  topics(
    @Arg("first", () => Int, {
      defaultValue: MOST_TOPICS,
      description: `At most how many, 1 to ${MOST_TOPICS}.`,
    })
    first: number,
    @Ctx() { db }: Context,
  ): readonly Topic[] {
    if (first < 1 || first > MOST_TOPICS)
      throw badInput(`\`first: ${first}\` is out of range; expected 1 to ${MOST_TOPICS}`);
    return db.all(largestFirst, { most: first });
  }
}
