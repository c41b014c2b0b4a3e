import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { publisherById, publisherPages, sourcePages } from "./loaders";
import { Publisher } from "./publisher";
import type { Source } from "./source";
import { sourceConnection } from "./source.resolver";
import { SourcesArgs, sourceConditions } from "./source-filter";

export const publisherConnection = connectionType("Publisher", Publisher);

@Resolver(() => Publisher)
export class PublisherResolver {
  @Query(() => Publisher, {
    nullable: true,
    description: "A publisher; null when none has this id.",
  })
  publisher(
    @Arg("id", () => ID, { description: "For example `trt`." }) id: string,
    @Ctx() ctx: Context,
  ): Publisher | null {
    return loadByAnyId(publisherById, "Publisher", id, ctx);
  }

  @Query(() => publisherConnection.type, { description: "Publishers, by name." })
  publishers(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Connection<Publisher> {
    return publisherPages.all(ctx, { order: "name", page });
  }

  @FieldResolver(() => sourceConnection.type, {
    description: "What it published, newest first by default.",
  })
  sources(
    @Root() publisher: Publisher,
    @Args(() => SourcesArgs) { filter, orderBy, ...page }: SourcesArgs,
    @Ctx() ctx: Context,
  ): Connection<Source> {
    const conditions = sourceConditions(filter);
    return sourcePages.of(ctx, "publisher", publisher, { order: orderBy, conditions, page });
  }
}
