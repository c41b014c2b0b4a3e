import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import { Node } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { PageInfo } from "../../core/paging/connection";
import { PageArgs, pageRequest } from "../../core/paging/page-args";
import type { Page } from "../../core/paging/pages";
import type { Found } from "../../core/search-index/find";
import { findAll } from "../../core/search-index/find-all";
import type { RankedRecord } from "../../core/search-index/ranking";
import { MAX_SEARCH_LENGTH } from "../../core/search-text/words";
import { TypeCount } from "./dataset";
import { NodeType } from "./node-type";
import { didYouMean } from "./search/did-you-mean";
import { matched } from "./search/matched-names";
import { cursorOf, pageOf } from "./search/page";
import { SearchConnection, SearchEdge } from "./search-connection";

/** What is searched for, and where. */
@ArgsType()
class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: `A name, or some words of it, in any order: in Latin or Cyrillic, with or without diacritics, the last word perhaps only begun, with one typing error in a word of five letters or more. A place, a year, an acronym or the kind of thing may stand beside it: \`summit bishkek 2024\`, \`Astana zirvesi\`. At most ${MAX_SEARCH_LENGTH} characters.`,
  })
  readonly text!: string;

  @Field(() => [NodeType], { nullable: true, description: "Only things of one of these types." })
  readonly types?: NodeType[] | null;
}

/** An answer before its parts are asked for. */
interface Searched {
  readonly text: string;
  readonly found: Found;
  readonly page: Page<RankedRecord>;
}

const nodeOf = ({ type, id }: RankedRecord) => ({ __typename: type, id });

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Finds things by name in any of the languages on record: exact names first, then names typed without their marks, names that begin so or have the words, names that sound so, names with a typing error; among equals what the graph is about and what is connected most. Behind them come things by what is said of them in English, in statements, themes, outcomes, topics and summaries (`via: TEXT`). Sources are not searched: every report on a person would bury the person.",
  })
  search(
    @Args(() => SearchArgs) { text, types, ...page }: SearchArgs,
    @Ctx() { db }: Context,
  ): Searched {
    const request = pageRequest(page);
    const found = findAll(db, text, types ?? null);
    return { text, found, page: pageOf(found.records, request) };
  }

  @FieldResolver(() => [SearchEdge], { description: "What was found, with how it was found." })
  edges(@Root() { text, page }: Searched, @Ctx() { db }: Context): SearchEdge[] {
    const names = matched(db, text, page.rows);
    return page.rows.flatMap((record) => {
      const name = names.get(record.id);
      if (name === undefined) return [];
      const { text, lang, excerpt } = name;
      const match = { text, lang, excerpt, via: record.kind };
      return [{ cursor: cursorOf(record), node: nodeOf(record), score: record.score, match }];
    });
  }

  @SemanticNonNull(1)
  @FieldResolver(() => [Node], { nullable: "items", description: "What was found." })
  nodes(@Root() { page }: Searched): Node[] {
    return page.rows.map(nodeOf);
  }

  @FieldResolver(() => PageInfo, { description: "Where the page lies in the list." })
  pageInfo(@Root() { page }: Searched): PageInfo {
    const { rows, hasNextPage, hasPreviousPage } = page;
    const [first, last] = [rows[0], rows.at(-1)];
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    };
  }

  @FieldResolver(() => Int, {
    description:
      "How many things are found on all pages together. Of thousands, the best 2,000 or so are counted.",
  })
  totalCount(@Root() { found }: Searched): number {
    return found.records.length;
  }

  @FieldResolver(() => [TypeCount], {
    description:
      "How many are found of each type, whatever `types` asks for; the most numerous first.",
  })
  countsByType(@Root() { found }: Searched): { type: string; count: number }[] {
    const counts = new Map<string, number>();
    for (const { type } of found.all) counts.set(type, (counts.get(type) ?? 0) + 1);
    return [...counts]
      .map(([type, count]) => ({ type, count }))
      .sort((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where nothing is found, a name like the text that is; null where there is none either.",
  })
  didYouMean(@Root() { found }: Searched, @Ctx() { db }: Context): string | null {
    return found.all.length === 0 ? didYouMean(db, found.words) : null;
  }
}
