import { Directive, Field, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { LanguageTag } from "../../core/names";
import { Node } from "../../core/node";
import { Dated } from "../../core/time/dated";
import { PartialDate } from "../../core/time/scalars";
import { SOURCE_KINDS } from "./tables";

export type SourceKind = (typeof SOURCE_KINDS)[number];
export const SourceKind = enumType("SourceKind", SOURCE_KINDS, {
  description: "What sort of source it is.",
  values: {
    official: "A page of a body, a state or an office that speaks for itself.",
    news: "A news report.",
    encyclopedia: "An article in an encyclopedia.",
    treaty: "The text of a treaty or another legal act.",
    academic: "A paper, a thesis or a book of research.",
    reference: "A reference work, a list or a database.",
  },
});

/** What a source is: one property a column. What it leads to is in `source.resolver.ts`. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Dated],
  simpleResolvers: true,
  description: "A page or a book that facts rest on: `source { title url publisher { name } }`.",
})
export class Source extends Node {
  @Field(() => SourceKind, { description: "What sort of source it is." })
  readonly kind!: SourceKind;

  @Field(() => String, { description: "Its title, in its own language." })
  readonly title!: string;

  @Field(() => String, { description: "Where it stands on the web." })
  readonly url!: string;

  @Field(() => LanguageTag, { description: "The language that it is written in." })
  readonly language!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it was published; null when it does not tell.",
  })
  readonly date!: string | null;

  readonly publisherId!: string;
}
