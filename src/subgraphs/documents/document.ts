import { Directive, Field, ObjectType } from "type-graphql";
import { Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { Named } from "../../core/names";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { Dated } from "../../core/time/dated";
import { PartialDate } from "../../core/time/scalars";
import { DOCUMENT_KINDS } from "./tables";

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DocumentKind = enumType("DocumentKind", DOCUMENT_KINDS, {
  description: "What sort of document it is.",
  values: {
    declaration: "A declaration that a conference adopted.",
    agreement: "An agreement or a treaty between its signatories.",
    charter: "A charter, a statute or regulations: what a body rests on.",
    strategy: "A strategy, a vision, a programme or a plan.",
    statement: "A statement or an address.",
    protocol: "A protocol or the minutes of a meeting.",
    communique: "A communiqué.",
    resolution: "A resolution.",
    decision: "A decision or an order.",
    publication: "A book or another publication.",
    other: "Something else.",
  },
});

/** What a document is: one property a column. What it leads to is in `document.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Named, Dated],
  simpleResolvers: true,
  description:
    "What was adopted, signed, issued or published, a declaration, an agreement …: `documents(filter: { kind: [DECLARATION] }) { nodes { name date } }`.",
})
export class Document extends Node {
  @Field(() => DocumentKind, { description: "What sort of document it is." })
  readonly kind!: DocumentKind;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it was adopted; null when no source tells.",
  })
  readonly date!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it entered into force; null when it does not or no source tells.",
  })
  readonly entryIntoForce!: string | null;

  @Field(() => String, { nullable: true, description: "Where its text stands on the web." })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: "What it says, in our own words." })
  readonly summary!: string | null;

  @Field(() => String, { nullable: true, description: "A caution to the reader." })
  readonly note!: string | null;

  @SemanticNonNull()
  @Field(() => Confidence, { nullable: true, description: "How well the record is supported." })
  readonly confidence!: Confidence | null;

  readonly name!: string;
  readonly names!: string;
  readonly conferenceId!: string | null;
  readonly bodyId!: string | null;
  readonly placeId!: string | null;
}
