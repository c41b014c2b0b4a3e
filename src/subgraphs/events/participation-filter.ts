import { ArgsType, Field, ID, InputType } from "type-graphql";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { ParticipationRole } from "./participation";
import { participations } from "./tables";

const PARTICIPATION_ORDERS = ["date_desc", "date_asc"] as const;
export type ParticipationOrder = (typeof PARTICIPATION_ORDERS)[number];
export const ParticipationOrder = enumType("ParticipationOrder", PARTICIPATION_ORDERS, {
  description:
    "How a list of participations is ordered: by the conference's date, those in one conference by id.",
  values: { date_desc: "Newest first.", date_asc: "Oldest first." },
});

/** Which participations. */
@InputType({
  description:
    "Which participations: `filter: { role: [CHAIR] }`. Fields are ANDed, the values of one field ORed.",
})
export class ParticipationFilter {
  @IdsOf("Person", "Body", "State")
  @Field(() => [ID], {
    nullable: true,
    description: "Of one of these people, bodies or states themselves.",
  })
  readonly participant?: string[] | null;

  @IdsOf("Body", "State")
  @Field(() => [ID], { nullable: true, description: "On behalf of one of these bodies or states." })
  readonly onBehalfOf?: string[] | null;

  @IdsOf("Office")
  @Field(() => [ID], { nullable: true, description: "In one of these offices." })
  readonly office?: string[] | null;

  @IdsOf("Conference")
  @Field(() => [ID], { nullable: true, description: "In one of these conferences." })
  readonly conference?: string[] | null;

  @Field(() => [ParticipationRole], { nullable: true, description: "As one of these." })
  readonly role?: ParticipationRole[] | null;
}

/** The arguments of a list of participations. */
@ArgsType()
export class ParticipationsArgs extends PageArgs {
  @Field(() => ParticipationFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: ParticipationFilter | null;

  @Field(() => ParticipationOrder, {
    nullable: true,
    description:
      "In which order. Without it: as the sources list them, of a conference or a session; else the newest first.",
  })
  readonly orderBy?: ParticipationOrder | null;
}

const ofRole = oneOf(participations.role);
const ofParticipant = oneOf(participations.participantId);
const ofPrincipal = oneOf(participations.onBehalfOfId);
const ofOffice = oneOf(participations.officeId);
const ofConference = oneOf(participations.conferenceId);

/**
 * What a list of participations is asked, at the root and below something.
 *
 * @param order where the client gives none
 */
export function participationRequest(
  { filter, orderBy, ...page }: ParticipationsArgs,
  order: ParticipationOrder | "listed",
) {
  const conditions: Condition[] = [
    ...when(filter?.role, ofRole),
    ...when(filter?.participant, ofParticipant),
    ...when(filter?.onBehalfOf, ofPrincipal),
    ...when(filter?.office, ofOffice),
    ...when(filter?.conference, ofConference),
  ];
  return { order: orderBy ?? order, conditions, page };
}
