import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { LanguageTag, Named } from "../../core/names";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { NodeWithPeriod, type PeriodColumns } from "../../core/time/period.type";
import { BODY_KINDS } from "./tables";

export type BodyKind = (typeof BODY_KINDS)[number];
export const BodyKind = enumType("BodyKind", BODY_KINDS, {
  description: "What sort of body it is.",
  values: {
    cooperation_body: "An international body of the Turkic cooperation: OTS, TURKSOY, TURKPA …",
    organ: "An organ of another body: a council, a secretariat, a commission.",
    intergovernmental_organization: "An intergovernmental organization outside the cooperation.",
    parliament: "A parliament, or a chamber or committee of one.",
    political_party: "A political party.",
    government: "A government or an administration of a state.",
    ministry: "A ministry.",
    diplomatic_mission: "An embassy or a permanent mission.",
    ngo: "A non-governmental organization.",
    university: "A university or an academy.",
    company: "A company or an agency.",
    other: "Something else.",
  },
});

/** What a body is: one property a column. What it leads to is in `body.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named],
  simpleResolvers: true,
  description:
    'A cooperation body, an organ of one, or another body that takes part in its work: `body(id: "ots") { name acronym }`.',
})
export class Body extends NodeWithPeriod {
  @Field(() => BodyKind, { description: "What sort of body it is." })
  readonly kind!: BodyKind;

  @Field(() => String, { nullable: true, description: "The English acronym." })
  readonly acronym!: string | null;

  @Field(() => String, { nullable: true, description: "The official site on the web." })
  readonly website!: string | null;

  @Field(() => ID, { nullable: true, description: "The item in Wikidata: `Q596850`." })
  readonly wikidata!: string | null;

  @Field(() => String, { nullable: true, description: "What it is for, in our own words." })
  readonly mandate!: string | null;

  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  @SemanticNonNull()
  @Field(() => Confidence, { nullable: true, description: "How well the record is supported." })
  readonly confidence!: Confidence | null;

  readonly name!: string;
  readonly names!: string;
  readonly alsoKnownAs!: string;
  readonly formerNames!: string;
  readonly workingLanguages!: string;
  readonly parentId!: string | null;
  readonly affiliatedToId!: string | null;
  readonly foundedPlaceId!: string | null;
  readonly foundingDocumentId!: string | null;
  readonly headquartersId!: string | null;
  readonly stateId!: string | null;
}

/** A name that a body or a place bore before. */
@ObjectType({
  description:
    'A name that a body or a place bore before: `place(id: "astana") { formerNames { name lang period { edtf } } }`.',
  simpleResolvers: true,
})
export class FormerName {
  @Field(() => String, { description: "In the script of its language." })
  readonly name!: string;

  @Field(() => LanguageTag, { description: "The language of the name." })
  readonly lang!: string;

  readonly days!: PeriodColumns;
}
