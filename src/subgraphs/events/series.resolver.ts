import { sql } from "drizzle-orm";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import { type Eventual, whenThere } from "../../core/loader";
import { oneOfList, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { type NameOrder, nameOrder } from "../../core/paging/name-order";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { INCLUDE_ORGANS, listWithOrgans } from "../../core/records/organs";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import { Conference } from "./conference";
import { conferenceConnection } from "./conference.resolver";
import { ConferencesArgs } from "./conference-filter";
import { conferencesOf } from "./conferences-of.resolver";
import { seriesDimensions } from "./dimensions";
import { seriesPages } from "./listings";
import { firstBySeries, lastBySeries, numbersBySeries, seriesById } from "./loaders";
import { Series } from "./series";
import { missingNumbers } from "./series-numbers";
import { Body } from "./stubs";
import { series, seriesHolders } from "./tables";

export const seriesConnection = connectionType("Series", Series, seriesDimensions);

const SeriesOrder = nameOrder("Series", "series");

/** Which series. */
@InputType({
  description:
    'Which series: `filter: { body: ["ots"] }`. Fields are ANDed, the values of one field ORed.',
})
export class SeriesFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Held by one of these bodies or organs." })
  readonly body?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: INCLUDE_ORGANS })
  readonly includeOrgans!: boolean;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of the list of series. */
@ArgsType()
export class SeriesArgs extends PageArgs {
  @Field(() => SeriesFilter, { nullable: true, description: "Which series; all without it." })
  readonly filter?: SeriesFilter | null;

  @Field(() => SeriesOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: NameOrder;
}

const ofHolder = oneOfList(
  (list) => sql`${series.id} in (select ${seriesHolders.seriesId}
    from ${seriesHolders} where ${seriesHolders.holderId} in ${list})`,
);

const ofHolderWithOrgans = oneOfList(
  (list) => sql`${series.id} in (select ${seriesHolders.seriesId}
    from ${seriesHolders} where ${seriesHolders.holderId} in ${listWithOrgans(list)})`,
);

const ofText = foundBy(series.id, "Series");

function seriesRequest({ filter, orderBy, ...page }: SeriesArgs, context: Context) {
  const ofBody = filter?.includeOrgans === true ? ofHolderWithOrgans : ofHolder;
  const conditions = [
    ...when(filter?.body, ofBody),
    ...when(filter?.text, (text) => ofText(context, text)),
  ];
  return { order: orderBy, conditions, page };
}

@Resolver(() => Series)
export class SeriesResolver {
  @Query(() => Series, { nullable: true, description: "A series; null when none has this id." })
  series(
    @Arg("id", () => ID, { description: "For example `ots-summits`." }) id: string,
    @Ctx() ctx: Context,
  ): Series | null {
    return loadByAnyId(seriesById, "Series", id, ctx);
  }

  @Query(() => seriesConnection.type, { description: "All series, by English name." })
  allSeries(@Args(() => SeriesArgs) args: SeriesArgs, @Ctx() ctx: Context): Connection<Series> {
    return seriesPages.all(ctx, seriesRequest(args, ctx));
  }

  @FieldResolver(() => Body, { nullable: true, description: "The body that holds it." })
  body(@Root() { bodyId }: Series): Body | null {
    return bodyId === null ? null : { id: bodyId };
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: "The organ of the body whose meetings these are.",
  })
  organ(@Root() { organId }: Series): Body | null {
    return organId === null ? null : { id: organId };
  }

  @FieldResolver(() => conferenceConnection.type, { description: "The conferences of the series." })
  conferences(
    @Root() series: Series,
    @Args(() => ConferencesArgs) args: ConferencesArgs,
    @Ctx() ctx: Context,
  ): Connection<Conference> {
    return conferencesOf(ctx, "series", series, args);
  }

  @FieldResolver(() => Conference, {
    nullable: true,
    description: "The earliest of its conferences on record that was HELD, by DATE_ASC.",
  })
  firstConference(@Root() series: Series, @Ctx() ctx: Context): Eventual<Conference | null> {
    return whenThere(firstBySeries(ctx).of(series, "id"), ([first]) => first ?? null);
  }

  @FieldResolver(() => Conference, {
    nullable: true,
    description:
      "The latest of its conferences on record that was HELD, by DATE_DESC; a SCHEDULED one is not it.",
  })
  lastConference(@Root() series: Series, @Ctx() ctx: Context): Eventual<Conference | null> {
    return whenThere(lastBySeries(ctx).of(series, "id"), ([last]) => last ?? null);
  }

  @FieldResolver(() => [Int], {
    description:
      "The gaps: numbers from 1 to the highest on record that no conference on record bears, whatever its status. Empty for a series without numbers.",
  })
  missingNumbers(@Root() series: Series, @Ctx() ctx: Context): Eventual<number[]> {
    return whenThere(numbersBySeries(ctx).of(series, "id"), (rows) =>
      missingNumbers(rows.map(({ number }) => number)),
    );
  }
}

/** The series of a body or organ. */
@Resolver(() => Body)
export class BodySeriesResolver {
  @FieldResolver(() => seriesConnection.type, {
    description: "The series of conferences that it holds, as the body or as its organ; by name.",
  })
  series(
    @Root() body: Body,
    @Args(() => SeriesArgs) args: SeriesArgs,
    @Ctx() ctx: Context,
  ): Connection<Series> {
    const parent = args.filter?.includeOrgans === true ? "holderWithOrgans" : "holder";
    return seriesPages.of(ctx, parent, body, seriesRequest(args, ctx));
  }
}
