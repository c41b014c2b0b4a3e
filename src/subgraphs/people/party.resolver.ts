import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Connection } from "../../core/paging/pages";
import { officePages, termPages } from "./loaders";
import type { Office } from "./office";
import { OfficesArgs, officeConnection, officeRequest } from "./office.resolver";
import { Body, State } from "./stubs";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { TermsArgs, termRequest } from "./term-lists";

type Party = Body | State;

/** Gives a type its offices, and who held them. */
function withOffices(type: ClassType<Party>) {
  @Resolver(() => type)
  class PartyOfficesResolver {
    @FieldResolver(() => officeConnection.type, {
      description: "Its offices, by English title by default.",
    })
    offices(
      @Root() party: Party,
      @Args(() => OfficesArgs) args: OfficesArgs,
      @Ctx() ctx: Context,
    ): Connection<Office> {
      return officePages.of(ctx, "party", party, officeRequest(args, ctx));
    }

    @FieldResolver(() => termConnection.type, {
      description: "Who held its offices. With `asOf`, who held them on that day.",
    })
    terms(
      @Root() party: Party,
      @Args(() => TermsArgs) args: TermsArgs,
      @Ctx() ctx: Context,
    ): Connection<Term> {
      const parent = args.filter?.includeOrgans === true ? "bodyWithOrgans" : "party";
      return termPages.of(ctx, parent, party, termRequest(args));
    }
  }
  return PartyOfficesResolver;
}

export const partyOffices = [withOffices(Body), withOffices(State)];
