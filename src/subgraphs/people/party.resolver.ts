import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Connection } from "../../core/paging/pages";
import { officesByParty, termPages } from "./loaders";
import { Office, OfficeKind } from "./office";
import { Body, State } from "./stubs";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { BodyOfficialsArgs, OfficialsArgs, termConditions } from "./term-lists";

const KINDS = { nullable: true, description: "Of one of these kinds." };

async function officesOf(ctx: Context, id: string, kinds: OfficeKind[] | null | undefined) {
  const offices = await officesByParty(ctx).load(id);
  return kinds == null ? offices : offices.filter(({ kind }) => kinds.includes(kind));
}

/** The offices of a body. */
@Resolver(() => Body)
export class BodyOfficesResolver {
  @FieldResolver(() => [Office], { description: "Its offices, by English title." })
  offices(
    @Root() { id }: Body,
    @Arg("kind", () => [OfficeKind], KINDS) kind: OfficeKind[] | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<Office[]> {
    return officesOf(ctx, id, kind);
  }

  @FieldResolver(() => termConnection.type, {
    description: "Who held its offices. With `asOf`, who held them on that day.",
  })
  officials(
    @Root() { id }: Body,
    @Args(() => BodyOfficialsArgs) args: BodyOfficialsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    const parent = args.includeOrgans ? "bodyWithOrgans" : "party";
    const conditions = termConditions(args);
    return termPages.of(ctx, parent, id, { order: args.orderBy, conditions, page: args });
  }
}

/** The offices of a state. */
@Resolver(() => State)
export class StateOfficesResolver {
  @FieldResolver(() => [Office], { description: "Its offices, by English title." })
  offices(
    @Root() { id }: State,
    @Arg("kind", () => [OfficeKind], KINDS) kind: OfficeKind[] | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<Office[]> {
    return officesOf(ctx, id, kind);
  }

  @FieldResolver(() => termConnection.type, {
    description: "Who held its offices. With `asOf`, who held them on that day.",
  })
  officials(
    @Root() { id }: State,
    @Args(() => OfficialsArgs) args: OfficialsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    const conditions = termConditions(args);
    return termPages.of(ctx, "party", id, { order: args.orderBy, conditions, page: args });
  }
}
