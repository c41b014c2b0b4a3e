import { Directive, Field, ID, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { Named } from "../../core/names";
import { Node } from "../../core/node";
import { PartialDate } from "../../core/time/scalars";
import { GENDERS } from "./tables";

export type Gender = (typeof GENDERS)[number];
export const Gender = enumType("Gender", GENDERS, {
  description: "A person's gender, where a source states it.",
  values: { female: "A woman.", male: "A man." },
});

/** What a person is: one property a column. What it leads to is in `person.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    'Somebody who held an office or took part in a conference: `person(id: "kubanychbek-omuraliev") { name terms { nodes { office { name } } } }`.',
})
export class Person extends Node {
  @Field(() => String, { description: "The given name, in English spelling." })
  readonly givenName!: string;

  @Field(() => String, { description: "The family name, in English spelling." })
  readonly familyName!: string;

  @Field(() => String, { nullable: true, description: "A title before the name: `Prof. Dr.`." })
  readonly honorific!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "The date of birth." })
  readonly born!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "The date of death." })
  readonly died!: string | null;

  @Field(() => Gender, { nullable: true, description: "Null where no source states it." })
  readonly gender!: Gender | null;

  @Field(() => ID, { nullable: true, description: "The item in Wikidata: `Q4171773`." })
  readonly wikidata!: string | null;

  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  readonly name!: string;
  readonly names!: string;
  readonly alsoKnownAs!: string;
}
