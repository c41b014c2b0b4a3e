import { Field, Float, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { LanguageTag } from "../../core/names";
import { Node } from "../../core/node";
import { type MatchKind as Kind, MATCH_KINDS } from "../../core/search-text/match";

export type MatchKind = Kind;
export const MatchKind = enumType("MatchKind", MATCH_KINDS, {
  description:
    "How a text matches a name: the worst of its words decides. Words that are none of the name, such as its place or year, do not count.",
  values: {
    exact: "It is the whole name, letter by letter; capitals and the order of words do not count.",
    prefix: "Its words stand in the name letter by letter, the last perhaps only begun.",
    folded: "Diacritics and the like are left out: `Omuraliyev` for `Ömüraliyev`.",
    transliterated: "It is the name in another script or spelling: `Омуралиев` for `Omuraliev`.",
    inflected: "A word has an ending: `Bişkek'te` for `Bişkek`, `Алиева` for `Алиев`.",
    fuzzy: "A word has a typing error.",
  },
});

/** How a record was found. */
@ObjectType({ description: "The name by which something was found.", simpleResolvers: true })
export class SearchMatch {
  @Field(() => String, { description: "The name, as it is on record." })
  readonly text!: string;

  @Field(() => LanguageTag, {
    nullable: true,
    description: "The language of the name; null where it is not recorded.",
  })
  readonly lang!: string | null;

  @Field(() => MatchKind, { description: "How the text matches the name." })
  readonly via!: MatchKind;
}

/** One record that was found. */
@ObjectType({ description: "What was found, and how.", simpleResolvers: true })
export class SearchEdge {
  @Field(() => String, { description: "The place in the list, for `after` and `before`." })
  readonly cursor!: string;

  @Field(() => Node, { nullable: true, description: "What was found." })
  readonly node!: Node | null;

  @Field(() => Float, {
    description: "The better, the higher. To be compared within one search only.",
  })
  readonly score!: number;

  @Field(() => SearchMatch, { description: "The best of its names, and how the text matches it." })
  readonly match!: SearchMatch;
}

/** What a search finds, in pages. */
@ObjectType({ description: "A page of what a search found, the best first." })
export class SearchConnection {}
