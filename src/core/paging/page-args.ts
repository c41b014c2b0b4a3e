import { ArgsType, Field, Int } from "type-graphql";
import { badInput } from "../errors";

/** The most that one page holds. */
export const MAX_PAGE_SIZE = 100;
/** What a page holds when the client does not say. */
export const DEFAULT_PAGE_SIZE = 20;

/** The arguments of every connection (https://relay.dev/graphql/connections.htm). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, 0 to ${MAX_PAGE_SIZE}; 0 for the counts alone. Without \`last\`, ${DEFAULT_PAGE_SIZE} unless given.`,
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  readonly after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, 0 to ${MAX_PAGE_SIZE}. Not together with \`first\`.`,
  })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor." })
  readonly before?: string | null;
}

/** A checked request for a page. */
export interface PageRequest {
  readonly size: number;
  /** From the end of the list towards its start. */
  readonly backward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` when a size is out of range or both are given */
export function pageRequest({ first, after, last, before }: PageArgs): PageRequest {
  if (first != null && last != null)
    throw badInput("`first` and `last` cannot be used together; leave one out");
  checkSize("first", first);
  checkSize("last", last);
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward: last != null,
    after: after ?? null,
    before: before ?? null,
  };
}

function checkSize(name: string, size: number | null | undefined): void {
  if (size != null && (size < 0 || size > MAX_PAGE_SIZE))
    throw badInput(`\`${name}: ${size}\` is out of range; expected 0 to ${MAX_PAGE_SIZE}`);
}
