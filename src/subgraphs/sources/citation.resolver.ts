import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { Node, type Reference } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { Citation } from "./citation";
import { CitationsArgs, citationConditions } from "./citation-filter";
import { citing } from "./citing";
import { citationDimensions } from "./dimensions";
import { citationPages, publisherById, sourceById } from "./loaders";
import { Source } from "./source";

export const citationConnection = connectionType("Citation", Citation, citationDimensions, {
  Source: sourceById,
  Publisher: publisherById,
});

@Resolver(() => Citation)
export class CitationResolver {
  @Query(() => citationConnection.type, {
    description:
      "Everything that rests on a source, by id, with each of its sources in their order.",
  })
  citations(
    @Args(() => CitationsArgs) { filter, ...page }: CitationsArgs,
    @Ctx() ctx: Context,
  ): Connection<Citation> {
    const conditions = citationConditions(filter);
    return citationPages.all(ctx, { order: "rank", conditions, page });
  }

  @SemanticNonNull()
  @FieldResolver(() => Node, { nullable: true, description: "What rests on the source." })
  entity(@Root() { entityType, entityId }: Citation, @Ctx() ctx: Context): Promise<Reference> {
    return citing(entityType, entityId, ctx);
  }

  @FieldResolver(() => Source, { description: "The source that it rests on." })
  source(@Root() citation: Citation, @Ctx() ctx: Context): Eventual<Source | null> {
    return sourceById(ctx).of(citation, "sourceId");
  }
}
