import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Connection } from "../../core/paging/pages";
import type { Conference } from "./conference";
import { conferenceConnection } from "./conference.resolver";
import { ConferencesArgs, conferenceRequest } from "./conference-filter";
import { conferencePages } from "./listings";
import { Body, Place, State } from "./stubs";

/** The conferences of one parent. */
export function conferencesOf(
  ctx: Context,
  parent: "organizer" | "place" | "state" | "series",
  source: { readonly id: string },
  args: ConferencesArgs,
): Connection<Conference> {
  const isOfAll = parent === "organizer" && args.filter?.includeOrgans === true;
  const of = isOfAll ? "organizerWithOrgans" : parent;
  return conferencePages.of(ctx, of, source, conferenceRequest(args, ctx));
}

/** What a body organized. */
@Resolver(() => Body)
export class BodyConferencesResolver {
  @FieldResolver(() => conferenceConnection.type, {
    description: "The conferences that it organized, alone or with others.",
  })
  conferences(
    @Root() body: Body,
    @Args(() => ConferencesArgs) args: ConferencesArgs,
    @Ctx() ctx: Context,
  ): Connection<Conference> {
    return conferencesOf(ctx, "organizer", body, args);
  }
}

/** What was held in a state. */
@Resolver(() => State)
export class StateConferencesResolver {
  @FieldResolver(() => conferenceConnection.type, {
    description: "The conferences that were held in it, those in its regions included.",
  })
  conferences(
    @Root() state: State,
    @Args(() => ConferencesArgs) args: ConferencesArgs,
    @Ctx() ctx: Context,
  ): Connection<Conference> {
    return conferencesOf(ctx, "state", state, args);
  }
}

/** What was held in a place. */
@Resolver(() => Place)
export class PlaceConferencesResolver {
  @FieldResolver(() => conferenceConnection.type, {
    description: "The conferences that were held there.",
  })
  conferences(
    @Root() place: Place,
    @Args(() => ConferencesArgs) args: ConferencesArgs,
    @Ctx() ctx: Context,
  ): Connection<Conference> {
    return conferencesOf(ctx, "place", place, args);
  }
}
