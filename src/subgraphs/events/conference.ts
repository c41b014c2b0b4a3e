import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { Named } from "../../core/names";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { Dated } from "../../core/time/dated";
import { PartialDate } from "../../core/time/scalars";
import { CONFERENCE_KINDS, CONFERENCE_STATUSES } from "./values";

export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];
export const ConferenceKind = enumType("ConferenceKind", CONFERENCE_KINDS, {
  description: "What sort of meeting it is.",
  values: {
    summit: "A meeting of heads of state that the series counts.",
    informal_summit: "A summit without the full protocol, between two ordinary ones.",
    extraordinary_summit: "A summit that was called for a special reason.",
    ministerial: "A meeting of ministers or of a council of them.",
    plenary: "A session of a parliamentary assembly.",
    conference: "A conference, scientific or political.",
    forum: "A forum.",
    congress: "A congress.",
    meeting: "A working meeting: of officials, a committee, a working group.",
    ceremony: "An opening, a closing, an award, a handover.",
    festival: "A festival or a contest.",
    visit: "A visit, official or working.",
    other: "Something else.",
  },
});

export type ConferenceStatus = (typeof CONFERENCE_STATUSES)[number];
export const ConferenceStatus = enumType("ConferenceStatus", CONFERENCE_STATUSES, {
  description: "Whether it took place, as far as the sources tell.",
  values: {
    held: "It took place.",
    scheduled: "It is announced for a day that had not come when the record was written.",
    postponed: "It was put off, with no new date yet.",
    cancelled: "It was called off.",
    unconfirmed: "It was announced; no source tells that it took place.",
  },
});

/** What a conference is: one property a column. What it leads to is in `conference.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named, Dated],
  simpleResolvers: true,
  description:
    'A meeting with a date and, when known, a place: `conference(id: "ots-informal-summit-shusha-2024") { name date place { name } }`.',
})
export class Conference extends Node {
  @Field(() => ConferenceKind, { description: "What sort of meeting it is." })
  readonly kind!: ConferenceKind;

  @Field(() => Int, { nullable: true, description: "Its number in its series, from 1." })
  readonly number!: number | null;

  @Field(() => String, { nullable: true, description: "The theme it was held under." })
  readonly theme!: string | null;

  @Field(() => PartialDate, {
    description:
      "When, as precisely as the sources tell, in EDTF: `2009`, `2009-10`, `2009-10-03`, `2018~` (about), or an interval of two such dates for several days: `2009-10-02/2009-10-03`.",
  })
  readonly date!: string;

  @Field(() => String, { nullable: true, description: "The building or hall." })
  readonly venue!: string | null;

  @Field(() => ConferenceStatus, { description: "Whether it took place." })
  readonly status!: ConferenceStatus;

  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  @SemanticNonNull()
  @Field(() => Confidence, { nullable: true, description: "How well the record is supported." })
  readonly confidence!: Confidence | null;

  readonly name!: string;
  readonly names!: string;
  readonly alsoKnownAs!: string;
  readonly seriesId!: string | null;
  readonly placeId!: string | null;
  readonly partOfId!: string | null;
  readonly attendance!: string;
  readonly outcomes!: string;
  readonly topics!: string;
}
