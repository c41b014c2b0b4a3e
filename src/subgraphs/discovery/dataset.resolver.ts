import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Dataset, TypeCount } from "./dataset";
import { countsByType, coveredUntil, theBuild } from "./loaders";

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { description: "The data set behind the graph." })
  dataset(@Ctx() ctx: Context): Dataset {
    const { revision, builtAt } = theBuild(ctx);
    return { revision, builtAt, coveredUntil: coveredUntil(ctx), licence: "CC-BY-4.0" };
  }

  @FieldResolver(() => [TypeCount], { description: "How much there is, by type." })
  counts(@Ctx() ctx: Context) {
    return countsByType(ctx);
  }
}
