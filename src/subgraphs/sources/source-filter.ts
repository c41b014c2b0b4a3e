import { ArgsType, Field, ID, InputType } from "type-graphql";
import { enumType } from "../../core/enums";
import { LanguageTag } from "../../core/names";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { dateFilter } from "../../core/time/date-filter";
import { PeriodArgs } from "../../core/time/period-filter";
import { SourceKind } from "./source";
import { sources } from "./tables";

const SOURCE_ORDERS = ["date_desc", "date_asc"] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];
export const SourceOrder = enumType("SourceOrder", SOURCE_ORDERS, {
  description: "How a list of sources is ordered. Ties are broken by id.",
  values: {
    date_desc: "Newest first; what has no date comes last.",
    date_asc: "Oldest first; what has no date comes last.",
  },
});

/** Which sources. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    "Which sources: `filter: { kind: [OFFICIAL] }`. Fields are ANDed, the values of one field ORed.",
})
export class SourceFilter {
  @IdsOf("Publisher")
  @Field(() => [ID], { nullable: true, description: "Of one of these publishers." })
  readonly publisher?: string[] | null;

  @Field(() => [LanguageTag], { nullable: true, description: "In one of these languages." })
  readonly language?: string[] | null;

  @Field(() => [SourceKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: SourceKind[] | null;
}

/** The arguments of a list of sources. */
@ArgsType()
export class SourcesArgs extends PeriodArgs {
  @Field(() => SourceFilter, { nullable: true, description: "Which sources; all without it." })
  readonly filter?: SourceFilter | null;

  @Field(() => SourceOrder, { defaultValue: "date_desc", description: "In which order." })
  readonly orderBy!: SourceOrder;
}

const ofPublisher = oneOf(sources.publisherId);
const ofLanguage = oneOf(sources.language);
const ofKind = oneOf(sources.kind);
const inDates = dateFilter(sources);

/** What a list of sources is asked, at the root and below something. */
export function sourceRequest({ filter, orderBy, ...page }: SourcesArgs) {
  const conditions: Condition[] = [
    ...inDates(page),
    ...when(filter?.publisher, ofPublisher),
    ...when(filter?.language, ofLanguage),
    ...when(filter?.kind, ofKind),
  ];
  return { order: orderBy, conditions, page };
}
