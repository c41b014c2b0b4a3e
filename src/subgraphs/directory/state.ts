import { Directive, Field, ID, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { Named } from "../../core/names";
import { Node } from "../../core/node";
import { STATE_KINDS } from "./tables";

export type StateKind = (typeof STATE_KINDS)[number];
export const StateKind = enumType("StateKind", STATE_KINDS, {
  description: "What sort of state it is.",
  values: {
    sovereign_state: "A member state of the United Nations.",
    de_facto_state: "A state that few others recognize.",
    region: "A part of a state.",
  },
});

/** What a state is: one property a column. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description: "A state, a de facto state or a region. Its id is its code: `AZ`, `TRNC`, `RU-TA`.",
})
export class State extends Node {
  @Field(() => StateKind, { description: "What sort of state it is." })
  readonly kind!: StateKind;

  @Field(() => String, { description: "The official name in English." })
  readonly officialName!: string;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-3: `AZE`." })
  readonly isoAlpha3!: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 numeric: `031`." })
  readonly isoNumeric!: string | null;

  @Field(() => ID, { nullable: true, description: "The item in Wikidata: `Q227`." })
  readonly wikidata!: string | null;

  readonly name!: string;
  readonly names!: string;
  readonly alsoKnownAs!: string;
  readonly partOfId!: string | null;
  readonly capitalId!: string | null;
}
