import { ArgsType, Field, ID, InputType } from "type-graphql";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { ParticipationRole } from "./participation";
import { participations } from "./tables";

/** The arguments of the participations of a parent. */
@ArgsType()
export class ParticipationsArgs extends PageArgs {
  @Field(() => [ParticipationRole], { nullable: true, description: "As one of these." })
  readonly role?: ParticipationRole[] | null;
}

/** Which participations. */
@InputType({ description: "Which participations. Fields are ANDed, the values of one field ORed." })
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
}

/** The arguments of the list of all participations. */
@ArgsType()
export class AllParticipationsArgs extends ParticipationsArgs {
  @Field(() => ParticipationFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: ParticipationFilter | null;
}

const ofRole = oneOf(participations.role);
const ofParticipant = oneOf(participations.participantId);
const ofPrincipal = oneOf(participations.onBehalfOfId);
const ofOffice = oneOf(participations.officeId);
const ofConference = oneOf(participations.conferenceId);

/** The conditions of the arguments; none without any. */
export function participationConditions(
  args: ParticipationsArgs | AllParticipationsArgs,
): Condition[] {
  const filter = "filter" in args ? args.filter : null;
  return [
    ...when(args.role, ofRole),
    ...when(filter?.participant, ofParticipant),
    ...when(filter?.onBehalfOf, ofPrincipal),
    ...when(filter?.office, ofOffice),
    ...when(filter?.conference, ofConference),
  ];
}
