import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { Citation } from "./citation";
import { sourceById } from "./loaders";
import { Source } from "./source";

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Source, { description: "The source that it rests on." })
  source(@Root() { sourceId }: Citation, @Ctx() ctx: Context): Promise<Source | null> {
    return sourceById(ctx).load(sourceId);
  }
}
