import { GraphQLScalarType, Kind, print, type ValueNode } from "graphql";
import {
  Arg,
  type ClassType,
  Directive,
  Field,
  FieldResolver,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { badInput } from "./errors";
import { Node } from "./node";
import { PLAIN, Plain } from "./plain";

/** A name in several languages: BCP 47 tag to text. English is always there. */
export type Names = Readonly<Record<string, string>>;

/** Columns of a row that has names: the English one, and all of them as JSON (`Names`). */
export interface NameColumns {
  readonly name: string;
  readonly names: string;
  /** JSON: string[]; undefined where no record of the type has other spellings. */
  readonly alsoKnownAs?: string;
}

const toTag = (value: unknown, node?: ValueNode): string => {
  try {
    const [tag] = typeof value === "string" ? Intl.getCanonicalLocales(value) : [];
    if (tag !== undefined) return tag;
  } catch {
    // Not a tag: the message below says so.
  }
  const given = node === undefined ? JSON.stringify(value) : print(node);
  throw badInput(`${given} is not a language tag, expected e.g. "tr" or "uz-Cyrl"`, node);
};

/** A language tag (BCP 47, https://www.rfc-editor.org/info/bcp47), in canonical case. */
export const LanguageTag = new GraphQLScalarType<string, string>({
  name: "LanguageTag",
  description: "A language tag, BCP 47: `en`, `tr`, `uz-Cyrl`.",
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
  serialize: String,
  extensions: PLAIN,
  parseValue: (value) => toTag(value),
  parseLiteral: (node) => toTag(node.kind === Kind.STRING ? node.value : null, node),
});

/** One of the names of a thing. */
@Directive("@shareable")
@ObjectType({
  description: "A name in one language: `names { lang text }`.",
  simpleResolvers: true,
})
export class Name {
  @Field(() => LanguageTag, { description: "The language, and the script where there are two." })
  readonly lang!: string;

  @Field(() => String, { description: "In the script of the language, with its diacritics." })
  readonly text!: string;
}

/** Other spellings, in the order of the data. */
function otherNames({ alsoKnownAs }: Pick<NameColumns, "alsoKnownAs">): string[] {
  return alsoKnownAs === undefined ? [] : JSON.parse(alsoKnownAs);
}

/** The name in the first language that has one, else in English; see `firstIn`. */
export function nameIn(row: NameColumns, languages: readonly string[]): string {
  if (languages.length === 0 || languages[0] === "en") return row.name;
  return firstIn(JSON.parse(row.names), languages) ?? row.name;
}

/**
 * The name in the first language that has one; undefined where none has.
 *
 * A tag also finds the name under its shorter forms: `tr-TR` finds `tr` (RFC 4647, lookup). Who asks for Latin
 * letters is not given Cyrillic ones: `uz-Latn` finds `uz`, but `kk-Latn` does not find `kk`.
 */
export function firstIn(names: Names, languages: readonly string[]): string | undefined {
  for (const language of languages) {
    for (let tag = language; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
      const name = names[tag];
      if (name !== undefined && !isUnreadable(tag, language)) return name;
    }
  }
  return undefined;
}

const LATIN = /-Latn(?:-|$)/;

/** Whether a tag is of names in other letters than the Latin ones that were asked for. */
function isUnreadable(tag: string, asked: string): boolean {
  if (!LATIN.test(asked) || LATIN.test(tag)) return false;
  return new Intl.Locale(tag).maximize().script !== "Latn";
}

/** All names, in the order of the data. */
export function allNames(row: NameColumns): Name[] {
  const names: Names = JSON.parse(row.names);
  return Object.entries(names).map(([lang, text]) => ({ lang, text }));
}

const IN_FIRST_LANGUAGE = "In the first of the languages that has one, else in English.";
const OTHER_NAMES = "Other spellings and acronyms met in sources; empty where none is on record.";
const PREFERRED = {
  defaultValue: ["en"],
  description:
    "The languages to try, in this order. A name is never converted: `kk-Latn` gives the one in Latin letters where it is on record, and no Cyrillic one; `names` tells which there are.",
};

/** Whatever has a name: one fragment asks for that of anything. */
@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  description:
    'Whatever has a name: `node(id: "ots") { ... on Named { name(lang: ["tr"]) } }`, and so with what a search finds, participants, parties.',
})
export abstract class Named extends Node {
  @Field(() => String, { description: IN_FIRST_LANGUAGE })
  name(@Arg("lang", () => [LanguageTag], PREFERRED) _lang: string[]): string {
    throw new Error("each type has a resolver of its own");
  }

  @Field(() => [Name], { description: "In every language on record." })
  readonly names!: Name[];

  @Field(() => [String], { description: OTHER_NAMES })
  readonly alsoKnownAs!: string[];
}

/** Gives a type the fields of `Named`; its rows have `NameColumns`. */
export function namedResolver(type: ClassType<object>) {
  @Resolver(() => type)
  class NamedResolver {
    @Plain()
    @FieldResolver(() => String, { description: IN_FIRST_LANGUAGE })
    name(
      @Root() row: NameColumns,
      @Arg("lang", () => [LanguageTag], PREFERRED) lang: string[],
    ): string {
      return nameIn(row, lang);
    }

    @FieldResolver(() => [Name], { description: "In every language on record." })
    names(@Root() row: NameColumns): Name[] {
      return allNames(row);
    }

    @FieldResolver(() => [String], { description: OTHER_NAMES })
    alsoKnownAs(@Root() row: NameColumns): string[] {
      return otherNames(row);
    }
  }
  return NamedResolver;
}
