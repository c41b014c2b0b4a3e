import { Directive, Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { Named } from "../../core/names";
import { Node } from "../../core/node";
import { Dated } from "../../core/time/dated";
import { SESSION_KINDS } from "./values";

export type SessionKind = (typeof SESSION_KINDS)[number];
export const SessionKind = enumType("SessionKind", SESSION_KINDS, {
  description: "What sort of session it is.",
  values: {
    plenary: "Of all participants.",
    panel: "A panel, with speakers on one subject.",
    roundtable: "A round table.",
    opening: "The opening.",
    closing: "The closing.",
    other: "Something else.",
  },
});

/** What a session is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named, Dated],
  simpleResolvers: true,
  description: "A part of a conference with a title of its own: `sessions { name kind }`.",
})
export class Session extends Node {
  @Field(() => SessionKind, { description: "What sort of session it is." })
  readonly kind!: SessionKind;

  @Field(() => Int, { description: "Its place in the conference, from 1." })
  readonly order!: number;

  readonly name!: string;
  readonly names!: string;
  readonly conferenceId!: string;
}
