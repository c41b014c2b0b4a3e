import { Field, Float, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { LanguageTag } from "../../core/names";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { MATCH_KINDS } from "../../core/search-text/match";

/** By a name, or by a text. */
const VIA = [...MATCH_KINDS, "text"] as const;

export type MatchKind = (typeof VIA)[number];
export const MatchKind = enumType("MatchKind", VIA, {
  description:
    "How a text matches a name: the worst of its words decides. Words that are none of the name, such as its place or year, do not count.",
  values: {
    exact: "It is the whole name, letter by letter; capitals and the order of words do not count.",
    prefix: "Its words stand in the name letter by letter, the last perhaps only begun.",
    folded: "Diacritics and the like are left out: `Omuraliyev` for `Ömüraliyev`.",
    transliterated: "It is the name in another script or spelling: `Омуралиев` for `Omuraliev`.",
    inflected: "A word has an ending: `Bişkek'te` for `Bişkek`, `Алиева` for `Алиев`.",
    fuzzy: "A word has a typing error.",
    text: "The words are in what is said of it, not in a name: a statement, a theme, an outcome, a topic, a summary.",
  },
});

/** How a record was found. */
@ObjectType({
  description: "The name or the text by which something was found: `match { text lang via }`.",
  simpleResolvers: true,
})
export class SearchMatch {
  @Field(() => String, {
    description:
      "The name, as it is on record; by `TEXT`, the part of the text that has the words.",
  })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "By `TEXT`, the same part with the words marked: `**green** **energy**`; else null.",
  })
  readonly excerpt!: string | null;

  @Field(() => LanguageTag, {
    nullable: true,
    description: "The language of the name; null where it is not recorded.",
  })
  readonly lang!: string | null;

  @Field(() => MatchKind, { description: "How the text matches the name." })
  readonly via!: MatchKind;
}

/** One record that was found. */
@ObjectType({
  description: "What was found, and how: `edges { match { text via } node { id } }`.",
  simpleResolvers: true,
})
export class SearchEdge {
  @Field(() => String, { description: "The place in the list, for `after` and `before`." })
  readonly cursor!: string;

  @SemanticNonNull()
  @Field(() => Node, { nullable: true, description: "What was found." })
  readonly node!: Node | null;

  @Field(() => Float, {
    description: "The better, the higher. To be compared within one search only.",
  })
  readonly score!: number;

  @Field(() => SearchMatch, {
    description: "The best of its names or the text, and how it is matched.",
  })
  readonly match!: SearchMatch;
}

/** What a search finds, in pages. */
@ObjectType({
  description:
    'A page of what a search found, the best first: `search(text: "Bişkek") { nodes { id } countsByType { type count } }`.',
})
export class SearchConnection {}
