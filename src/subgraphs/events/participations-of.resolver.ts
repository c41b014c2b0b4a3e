import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Connection } from "../../core/paging/pages";
import { Conference } from "./conference";
import { participationPages } from "./listings";
import type { Participation } from "./participation";
import { participationConnection } from "./participation.resolver";
import { ParticipationsArgs, participationRequest } from "./participation-filter";
import { Session } from "./session";
import { Body, Person, State } from "./stubs";

type Parent = "conference" | "session" | "participant" | "principal";

function participationsOf(
  ctx: Context,
  parent: Parent,
  source: { readonly id: string },
  args: ParticipationsArgs,
): Connection<Participation> {
  const order = parent === "conference" || parent === "session" ? "listed" : "date_desc";
  return participationPages.of(ctx, parent, source, participationRequest(args, order));
}

/** Gives a type the field `participations`. */
function withParticipations(
  type: ClassType<{ readonly id: string }>,
  parent: Parent,
  description: string,
) {
  @Resolver(() => type)
  class ParticipationsResolver {
    @FieldResolver(() => participationConnection.type, { description })
    participations(
      @Root() source: { readonly id: string },
      @Args(() => ParticipationsArgs) args: ParticipationsArgs,
      @Ctx() ctx: Context,
    ): Connection<Participation> {
      return participationsOf(ctx, parent, source, args);
    }
  }
  return ParticipationsResolver;
}

/** Gives a type the field `participationsOnBehalf`. */
function withParticipationsOnBehalf(type: ClassType<{ readonly id: string }>) {
  @Resolver(() => type)
  class ParticipationsOnBehalfResolver {
    @FieldResolver(() => participationConnection.type, {
      description: "What people and bodies took part in on its behalf, newest first.",
    })
    participationsOnBehalf(
      @Root() source: { readonly id: string },
      @Args(() => ParticipationsArgs) args: ParticipationsArgs,
      @Ctx() ctx: Context,
    ): Connection<Participation> {
      return participationsOf(ctx, "principal", source, args);
    }
  }
  return ParticipationsOnBehalfResolver;
}

const ITSELF = "What it took part in under its own name, newest first.";

/** The participations of whatever has some. */
export const participationsResolvers = [
  withParticipations(Conference, "conference", "Who took part, as its sources list them."),
  withParticipations(Session, "session", "Who had a role in it, as its sources list them."),
  withParticipations(
    Person,
    "participant",
    "The conferences this person took part in, newest first.",
  ),
  withParticipations(Body, "participant", ITSELF),
  withParticipations(State, "participant", ITSELF),
  withParticipationsOnBehalf(Body),
  withParticipationsOnBehalf(State),
];
