import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { Node, type Reference } from "../../core/node";
import { oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { CitingType } from "./cited-types";
import { citing } from "./citing";
import { sourceDimensions } from "./dimensions";
import { citationPages, publisherById, sourceById, sourcePages } from "./loaders";
import { Publisher } from "./publisher";
import { Source } from "./source";
import { SourcesArgs, sourceRequest } from "./source-filter";
import { citations } from "./tables";

export const sourceConnection = connectionType("Source", Source, sourceDimensions, {
  Publisher: publisherById,
});
export const nodeConnection = connectionType("Node", Node);

/** Which of the things that cite a source. */
@InputType({
  description: "Which of the things that cite a source: `filter: { entityType: [CONFERENCE] }`.",
})
export class CitedByFilter {
  @Field(() => [CitingType], { nullable: true, description: "Of one of these types." })
  readonly entityType?: CitingType[] | null;
}

/** The arguments of what cites a source. */
@ArgsType()
export class CitedByArgs extends PageArgs {
  @Field(() => CitedByFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: CitedByFilter | null;
}

const ofType = oneOf(citations.entityType);

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: "A source; null when none has this id." })
  source(
    @Arg("id", () => ID, { description: "For example `ots-summits-page`." }) id: string,
    @Ctx() ctx: Context,
  ): Source | null {
    return loadByAnyId(sourceById, "Source", id, ctx);
  }

  @Query(() => sourceConnection.type, { description: "Sources, newest first by default." })
  sources(@Args(() => SourcesArgs) args: SourcesArgs, @Ctx() ctx: Context): Connection<Source> {
    return sourcePages.all(ctx, sourceRequest(args));
  }

  @FieldResolver(() => Publisher, { description: "Who published it." })
  publisher(@Root() source: Source, @Ctx() ctx: Context): Eventual<Publisher | null> {
    return publisherById(ctx).of(source, "publisherId");
  }

  @FieldResolver(() => nodeConnection.type, {
    description: "Everything that cites it, by type and id; open questions included.",
  })
  citedBy(
    @Root() source: Source,
    @Args(() => CitedByArgs) { filter, ...page }: CitedByArgs,
    @Ctx() ctx: Context,
  ): Connection<Node> {
    const conditions = when(filter?.entityType, ofType);
    const rows = citationPages.of(ctx, "source", source, { order: "entity", conditions, page });
    return citingRows(rows, ctx);
  }
}

/** What a citation says of what cites, by which a list of citations is ordered. */
type Citing = Readonly<Record<"entityType" | "entityId", string>>;

/** What cites, in place of the citations; the cursors stay those of the citations. */
function citingRows(rows: Connection<Citing>, ctx: Context): Connection<Reference> {
  return {
    totalCount: rows.totalCount,
    groups: rows.groups,
    async page() {
      const page = await rows.page();
      const nodes = page.rows.map(({ entityType, entityId }) => citing(entityType, entityId, ctx));
      return { ...page, rows: await Promise.all(nodes) };
    },
    cursorOf: ({ __typename, id }) => rows.cursorOf({ entityType: __typename, entityId: id }),
  };
}
