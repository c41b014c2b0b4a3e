import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import { connectionType } from "../../core/paging/connection";
import { type NameOrder, nameOrder } from "../../core/paging/name-order";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { publisherById, publisherPages, sourcePages } from "./loaders";
import { Publisher } from "./publisher";
import type { Source } from "./source";
import { sourceConnection } from "./source.resolver";
import { SourcesArgs, sourceRequest } from "./source-filter";

export const publisherConnection = connectionType("Publisher", Publisher);

const PublisherOrder = nameOrder("Publisher", "publishers");

/** The arguments of the list of publishers. */
@ArgsType()
export class PublishersArgs extends PageArgs {
  @Field(() => PublisherOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: NameOrder;
}

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
  publishers(
    @Args(() => PublishersArgs) { orderBy, ...page }: PublishersArgs,
    @Ctx() ctx: Context,
  ): Connection<Publisher> {
    return publisherPages.all(ctx, { order: orderBy, page });
  }

  @FieldResolver(() => sourceConnection.type, {
    description: "What it published, newest first by default.",
  })
  sources(
    @Root() publisher: Publisher,
    @Args(() => SourcesArgs) args: SourcesArgs,
    @Ctx() ctx: Context,
  ): Connection<Source> {
    return sourcePages.of(ctx, "publisher", publisher, sourceRequest(args));
  }
}
