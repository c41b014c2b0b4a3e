import { ArgsType, Field, ID, InputType } from "type-graphql";
import { enumType } from "../../core/enums";
import { LanguageTag } from "../../core/names";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { Certainty } from "../../core/time/certainty";
import { dateFilter } from "../../core/time/date-filter";
import type { Day } from "../../core/time/day";
import { DateScalar } from "../../core/time/scalars";
import { SourceKind } from "./source";
import { sources } from "./tables";

const SOURCE_ORDERS = ["published_desc", "published_asc"] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];
export const SourceOrder = enumType("SourceOrder", SOURCE_ORDERS, {
  description: "How a list of sources is ordered. Ties are broken by id.",
  values: {
    published_desc: "Newest first; what has no date comes last.",
    published_asc: "Oldest first; what has no date comes last.",
  },
});

/** Which sources. Fields are ANDed, the values of one field ORed. */
@InputType({ description: "Which sources. Fields are ANDed, the values of one field ORed." })
export class SourceFilter {
  @IdsOf("Publisher")
  @Field(() => [ID], { nullable: true, description: "Of one of these publishers." })
  readonly publisher?: string[] | null;

  @Field(() => [LanguageTag], { nullable: true, description: "In one of these languages." })
  readonly language?: string[] | null;

  @Field(() => [SourceKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: SourceKind[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Published on this day or later." })
  readonly publishedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "Published on this day or earlier." })
  readonly publishedTo?: Day | null;

  @Field(() => Certainty, {
    defaultValue: "certain",
    description:
      "How sure to be of `publishedFrom` and `publishedTo`: CERTAIN; POSSIBLE adds what may lie between them, what has no date included; NO gives what does not.",
  })
  readonly certainty!: Certainty;
}

/** The arguments of a list of sources. */
@ArgsType()
export class SourcesArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: "Which sources; all without it." })
  readonly filter?: SourceFilter | null;

  @Field(() => SourceOrder, { defaultValue: "published_desc", description: "In which order." })
  readonly orderBy!: SourceOrder;
}

const ofPublisher = oneOf(sources.publisherId);
const ofLanguage = oneOf(sources.language);
const ofKind = oneOf(sources.kind);
const inDates = dateFilter(sources);

/** The conditions of a filter; none without one. */
export function sourceConditions(filter: SourceFilter | null | undefined): Condition[] {
  return [
    ...when(filter?.publisher, ofPublisher),
    ...when(filter?.language, ofLanguage),
    ...when(filter?.kind, ofKind),
    ...(filter == null ? [] : dateConditions(filter)),
  ];
}

function dateConditions({ publishedFrom, publishedTo, certainty }: SourceFilter): Condition[] {
  if (publishedFrom == null && publishedTo == null) return [];
  const during = { from: publishedFrom ?? null, to: publishedTo ?? null };
  return inDates({ during, certainty });
}
