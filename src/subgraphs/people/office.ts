import { Directive, Field, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { Named } from "../../core/names";
import { Node } from "../../core/node";
import { OFFICE_KINDS } from "./tables";

export type OfficeKind = (typeof OFFICE_KINDS)[number];
export const OfficeKind = enumType("OfficeKind", OFFICE_KINDS, {
  description: "What sort of office it is.",
  values: {
    secretary_general: "The head of a secretariat: of the OTS, of TURKPA, of TURKSOY.",
    deputy_secretary_general: "A deputy of the secretary general.",
    president: "The president of a body, not of a state.",
    vice_president: "A vice president of a body, not of a state.",
    chair: "The chair of a body, a council or a commission; the chairman-in-office.",
    deputy_chair: "A deputy or vice chair.",
    head_of_state: "The head of a state.",
    deputy_head_of_state: "A vice president of a state.",
    head_of_government: "A prime minister, or whoever else heads a government.",
    deputy_head_of_government: "A deputy prime minister.",
    speaker: "The chair or speaker of a parliament or of one of its chambers.",
    deputy_speaker: "A deputy speaker of a parliament.",
    minister: "A minister.",
    deputy_minister: "A deputy minister.",
    member_of_parliament: "A member of a parliament without another office in it.",
    ambassador: "An ambassador or a permanent representative.",
    secretary: "A secretary of a commission, a committee or a party.",
    party_leader: "The leader of a political party.",
    other: "Something else.",
  },
});

/** What an office is: one property a column. What it leads to is in `office.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    'A post of a body or of a state that persons hold for a term: `office(id: "ots-secretary-general") { name }`.',
})
export class Office extends Node {
  @Field(() => OfficeKind, { description: "What sort of office it is." })
  readonly kind!: OfficeKind;

  readonly name!: string;
  readonly names!: string;
  readonly partyId!: string;
  readonly partyType!: "Body" | "State";
}
