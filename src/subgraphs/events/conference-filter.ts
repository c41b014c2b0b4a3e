import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import type { Context } from "../../core/context";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { INCLUDE_ORGANS, listWithOrgans } from "../../core/records/organs";
import { foundBy, TEXTS_FILTER } from "../../core/search-index/text-filter";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { ConferenceKind, ConferenceStatus } from "./conference";
import { knownTopics } from "./known-topics";
import {
  conferenceOrganizers,
  conferences,
  conferenceTopics,
  participations,
  statesOfPlaces,
} from "./tables";

export const CONFERENCE_ORDERS = ["date_desc", "date_asc", "name_asc", "name_desc"] as const;
export type ConferenceOrder = (typeof CONFERENCE_ORDERS)[number];
export const ConferenceOrder = enumType("ConferenceOrder", CONFERENCE_ORDERS, {
  description: "How a list of conferences is ordered. Ties are broken by id.",
  values: {
    date_desc: "Newest first: the reverse of DATE_ASC.",
    date_asc:
      "Oldest first, by the first day. A year stands before the months in it, a month before its days.",
    name_asc: "By English name.",
    name_desc: "By English name, from the end.",
  },
});

/** Which conferences. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    'Which conferences: `filter: { kind: [SUMMIT], body: ["ots"] }`. Fields are ANDed, the values of one field ORed.',
})
export class ConferenceFilter {
  @IdsOf("Body", "State")
  @Field(() => [ID], { nullable: true, description: "Organized by one of these bodies or states." })
  readonly body?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: INCLUDE_ORGANS })
  readonly includeOrgans!: boolean;

  @IdsOf("State")
  @Field(() => [ID], {
    nullable: true,
    description:
      "Held in one of these states or regions. A place in a region lies in the region's state too.",
  })
  readonly state?: string[] | null;

  @IdsOf("Place")
  @Field(() => [ID], { nullable: true, description: "Held in one of these places." })
  readonly place?: string[] | null;

  @IdsOf("Series")
  @Field(() => [ID], { nullable: true, description: "Of one of these series." })
  readonly series?: string[] | null;

  @Field(() => [ConferenceKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: ConferenceKind[] | null;

  @Field(() => [ConferenceStatus], { nullable: true, description: "With one of these statuses." })
  readonly status?: ConferenceStatus[] | null;

  @IdsOf("Person", "Body", "State")
  @Field(() => [ID], {
    nullable: true,
    description:
      "One of these people, bodies or states took part, or somebody on behalf of one of them.",
  })
  readonly participant?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "With one of these topics, as `topics` spells them.",
  })
  readonly topic?: string[] | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;

  @Field(() => String, { nullable: true, description: TEXTS_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of conferences. */
@ArgsType()
export class ConferencesArgs extends PeriodArgs {
  @Field(() => ConferenceFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: ConferenceFilter | null;

  @Field(() => ConferenceOrder, { defaultValue: "date_desc", description: "In which order." })
  readonly orderBy!: ConferenceOrder;
}

const { organizerId } = conferenceOrganizers;
const { participantId, onBehalfOfId } = participations;

const ofOrganizer = oneOfList(
  (list) => sql`${conferences.id} in (select ${conferenceOrganizers.conferenceId}
    from ${conferenceOrganizers} where ${organizerId} in ${list})`,
);
const ofOrganizerWithOrgans = oneOfList(
  (list) => sql`${conferences.id} in (select ${conferenceOrganizers.conferenceId}
    from ${conferenceOrganizers} where ${organizerId} in ${listWithOrgans(list)})`,
);
const ofState = oneOfList(
  (list) => sql`${conferences.placeId} in (select ${statesOfPlaces.placeId}
    from ${statesOfPlaces} where ${statesOfPlaces.stateId} in ${list})`,
);
/** A union where `or` would do: SQLite seeks each half in its own index. */
const ofParticipant = oneOfList(
  (list) => sql`${conferences.id} in (
    select ${participations.conferenceId} from ${participations} where ${participantId} in ${list}
    union all
    select ${participations.conferenceId} from ${participations} where ${onBehalfOfId} in ${list})`,
);
const ofTopic = oneOfList(
  (list) => sql`${conferences.id} in (select ${conferenceTopics.conferenceId}
    from ${conferenceTopics} where ${conferenceTopics.topic} in ${list})`,
);
const ofPlace = oneOf(conferences.placeId);
const ofSeries = oneOf(conferences.seriesId);
const ofKind = oneOf(conferences.kind);
const ofStatus = oneOf(conferences.status);
const ofConfidence = oneOf(conferences.confidence);
const ofText = foundBy(conferences.id, "Conference");
const onDates = periodFilter(conferences);

/** What a list of conferences is asked, at the root and below something. */
export function conferenceRequest({ filter, orderBy, ...page }: ConferencesArgs, context: Context) {
  const conditions: Condition[] = [
    ...onDates(page),
    ...when(filter?.body, filter?.includeOrgans === true ? ofOrganizerWithOrgans : ofOrganizer),
    ...when(filter?.state, ofState),
    ...when(filter?.place, ofPlace),
    ...when(filter?.series, ofSeries),
    ...when(filter?.kind, ofKind),
    ...when(filter?.status, ofStatus),
    ...when(filter?.participant, ofParticipant),
    ...when(filter?.topic, (topics) => ofTopic(knownTopics(context, topics))),
    ...when(filter?.text, (text) => ofText(context, text)),
    ...when(filter?.minConfidence, (least) => ofConfidence(atLeast(least))),
  ];
  return { order: orderBy, conditions, page };
}
