import { Directive, Field, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { Node } from "../../core/node";
import { Dated } from "../../core/time/dated";
import { PARTICIPATION_ROLES } from "./values";

export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];
export const ParticipationRole = enumType("ParticipationRole", PARTICIPATION_ROLES, {
  description: "As what somebody took part.",
  values: {
    host: "Received the others.",
    chair: "Chaired it.",
    moderator: "Moderated it, or a session of it.",
    keynote: "Gave the keynote.",
    speaker: "Spoke.",
    panellist: "Sat on a panel.",
    attendee: "Was there.",
    signatory: "Signed what was agreed.",
    observer: "Was there as an observer.",
    message: "Sent a message.",
  },
});

/** What a participation is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Dated],
  simpleResolvers: true,
  description:
    "That a person, a body or a state took part in a conference, as what: `participations { nodes { role participant { ... on Named { name } } } }`.",
})
export class Participation extends Node {
  @Field(() => ParticipationRole, { description: "As what." })
  readonly role!: ParticipationRole;

  @Field(() => String, {
    nullable: true,
    description: "The post as the source words it, where `office` is none on record.",
  })
  readonly capacity!: string | null;

  readonly conferenceId!: string;
  readonly participantId!: string;
  readonly participantType!: "Person" | "Body" | "State";
  readonly officeId!: string | null;
  readonly onBehalfOfId!: string | null;
  readonly onBehalfOfType!: "Body" | "State" | null;
  readonly sessionId!: string | null;
}
