import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { type Eventual, whenThere } from "../../core/loader";
import type { Connection } from "../../core/paging/pages";
import { officesByParty, termPages } from "./loaders";
import { Office, OfficeKind } from "./office";
import { Body, State } from "./stubs";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { BodyOfficialsArgs, OfficialsArgs, termConditions } from "./term-lists";

const KINDS = { nullable: true, description: "Of one of these kinds." };

function officesOf(
  ctx: Context,
  party: Body | State,
  kinds: OfficeKind[] | null | undefined,
): Eventual<Office[]> {
  return whenThere(officesByParty(ctx).of(party, "id"), (offices) =>
    kinds == null ? offices : offices.filter(({ kind }) => kinds.includes(kind)),
  );
}

/** The offices of a body. */
@Resolver(() => Body)
export class BodyOfficesResolver {
  @FieldResolver(() => [Office], { description: "Its offices, by English title." })
  offices(
    @Root() body: Body,
    @Arg("kind", () => [OfficeKind], KINDS) kind: OfficeKind[] | null | undefined,
    @Ctx() ctx: Context,
  ): Eventual<Office[]> {
    return officesOf(ctx, body, kind);
  }

  @FieldResolver(() => termConnection.type, {
    description: "Who held its offices. With `asOf`, who held them on that day.",
  })
  officials(
    @Root() body: Body,
    @Args(() => BodyOfficialsArgs) args: BodyOfficialsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    const parent = args.includeOrgans ? "bodyWithOrgans" : "party";
    const conditions = termConditions(args);
    return termPages.of(ctx, parent, body, { order: args.orderBy, conditions, page: args });
  }
}

/** The offices of a state. */
@Resolver(() => State)
export class StateOfficesResolver {
  @FieldResolver(() => [Office], { description: "Its offices, by English title." })
  offices(
    @Root() state: State,
    @Arg("kind", () => [OfficeKind], KINDS) kind: OfficeKind[] | null | undefined,
    @Ctx() ctx: Context,
  ): Eventual<Office[]> {
    return officesOf(ctx, state, kind);
  }

  @FieldResolver(() => termConnection.type, {
    description: "Who held its offices. With `asOf`, who held them on that day.",
  })
  officials(
    @Root() state: State,
    @Args(() => OfficialsArgs) args: OfficialsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    const conditions = termConditions(args);
    return termPages.of(ctx, "party", state, { order: args.orderBy, conditions, page: args });
  }
}
