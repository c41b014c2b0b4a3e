import { type SQL, sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { CITED_TYPES, CitingType } from "./cited-types";
import { citations, openQuestions } from "./tables";

const OPEN_QUESTION_ORDERS = ["id_asc", "id_desc"] as const;
export type OpenQuestionOrder = (typeof OPEN_QUESTION_ORDERS)[number];
export const OpenQuestionOrder = enumType("OpenQuestionOrder", OPEN_QUESTION_ORDERS, {
  description: "How a list of open questions is ordered.",
  values: { id_asc: "By id.", id_desc: "By id, from the end." },
});

/** Which open questions. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    'Which open questions: `filter: { about: ["ots"] }`. Fields are ANDed, the values of one field ORed.',
})
export class OpenQuestionFilter {
  @IdsOf(...CITED_TYPES)
  @Field(() => [ID], { nullable: true, description: "About one of these things: `ots`." })
  readonly about?: string[] | null;

  @Field(() => [CitingType], { nullable: true, description: "About things of these types." })
  readonly aboutType?: CitingType[] | null;

  @IdsOf("Source")
  @Field(() => [ID], { nullable: true, description: "One of these sources has a reading of it." })
  readonly source?: string[] | null;
}

/** The arguments of a list of open questions. */
@ArgsType()
export class OpenQuestionsArgs extends PageArgs {
  @Field(() => OpenQuestionFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: OpenQuestionFilter | null;

  @Field(() => OpenQuestionOrder, { defaultValue: "id_asc", description: "In which order." })
  readonly orderBy!: OpenQuestionOrder;
}

/** Whether there is a citation: what has an id cites something, and bears its type there. */
const cites = (condition: SQL) => sql`exists (select 1 from ${citations} where ${condition})`;

const about = oneOf(openQuestions.aboutId);
const aboutType = oneOfList((types) =>
  cites(
    sql`${citations.entityId} = ${openQuestions.aboutId} and ${citations.entityType} in ${types}`,
  ),
);
const ofSource = oneOfList((ids) =>
  cites(sql`${citations.entityId} = ${openQuestions.id} and ${citations.sourceId} in ${ids}`),
);

/** The conditions of a filter; none without one. */
export function openQuestionConditions(filter: OpenQuestionFilter | null | undefined): Condition[] {
  return [
    ...when(filter?.about, about),
    ...when(filter?.aboutType, aboutType),
    ...when(filter?.source, ofSource),
  ];
}
