import { Arg, Ctx, Extensions, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { badInput } from "../../core/errors";
import { Node } from "../../core/node";
import { loadByAnyId } from "../../core/records/any-id";
import { nodeById } from "./loaders";

const MOST_NODES = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "Whatever has this id; null when nothing has.",
  })
  node(
    @Arg("id", () => ID, { description: "Any id: `ots`, `AZ`, `kubanychbek-omuraliev`." })
    id: string,
    @Ctx() ctx: Context,
  ): Node | null {
    return loadByAnyId(nodeById, null, id, ctx);
  }

  @Extensions({ sizedBy: "ids" })
  @Query(() => [Node], {
    nullable: "items",
    description: `Whatever has these ids, in their order; null where nothing has. At most ${MOST_NODES}.`,
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Any ids." }) ids: string[],
    @Ctx() ctx: Context,
  ): (Node | null)[] {
    if (ids.length > MOST_NODES)
      throw badInput(`${ids.length} ids are too many at a time; ask for at most ${MOST_NODES}`);
    nodeById(ctx).loadNow(ids);
    return ids.map((id) => loadByAnyId(nodeById, null, id, ctx));
  }
}
