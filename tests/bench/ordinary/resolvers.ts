import { and, asc, desc, eq, inArray, lt, or } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { bodies } from "../../../src/subgraphs/directory/tables";
import { participations } from "../../../src/subgraphs/events/tables";
import type { Database, Loaders } from "./loaders";
import {
  Body,
  BodyConnection,
  BodyFilter,
  Conference,
  ConferenceConnection,
  Office,
  Participant,
  Participation,
  ParticipationConnection,
  ParticipationPage,
  Place,
} from "./types";

/** What every resolver is given; a new one for each request. */
export interface Context {
  readonly db: Database;
  readonly loaders: Loaders;
}

/** Bodies, and the conferences that they organized. */
@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true })
  async body(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<Body | null> {
    return loaders.bodies.load(id);
  }

  @Query(() => BodyConnection)
  async bodies(
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("filter", () => BodyFilter) filter: BodyFilter,
    @Ctx() { db }: Context,
  ): Promise<BodyConnection> {
    const nodes = await db
      .select()
      .from(bodies)
      .where(inArray(bodies.kind, filter.kind))
      .orderBy(asc(bodies.name), asc(bodies.id))
      .limit(first);
    return { nodes };
  }

  @FieldResolver(() => ConferenceConnection)
  async conferences(
    @Root() body: Body,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<ConferenceConnection> {
    return { nodes: await loaders.conferencesOf(first).load(body.id) };
  }
}

/** What a conference leads to. */
@Resolver(() => Conference)
export class ConferenceResolver {
  @FieldResolver(() => Place, { nullable: true })
  async place(@Root() { placeId }: Conference, @Ctx() { loaders }: Context): Promise<Place | null> {
    return placeId === null ? null : loaders.places.load(placeId);
  }

  @FieldResolver(() => ParticipationConnection)
  async participations(
    @Root() conference: Conference,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<ParticipationConnection> {
    return { nodes: await loaders.participationsOf(first).load(conference.id) };
  }
}

/** Participations, and what they lead to. */
@Resolver(() => Participation)
export class ParticipationResolver {
  @Query(() => ParticipationPage)
  async participations(
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<ParticipationPage> {
    const nodes = await db
      .select()
      .from(participations)
      .where(isAfter(after))
      .orderBy(desc(participations.dateOrder), desc(participations.id))
      .limit(first);
    return { nodes, pageInfo: { endCursor: cursorOf(nodes.at(-1)) } };
  }

  @FieldResolver(() => Conference, { nullable: true })
  async conference(
    @Root() { conferenceId }: Participation,
    @Ctx() { loaders }: Context,
  ): Promise<Conference | null> {
    return loaders.conferences.load(conferenceId);
  }

  @FieldResolver(() => Office, { nullable: true })
  async office(
    @Root() { officeId }: Participation,
    @Ctx() { loaders }: Context,
  ): Promise<Office | null> {
    return officeId === null ? null : loaders.offices.load(officeId);
  }

  @FieldResolver(() => Participant, { nullable: true })
  async participant(
    @Root() { participantId, participantType }: Participation,
    @Ctx() { loaders }: Context,
  ): Promise<typeof Participant | null> {
    const { people, bodies: bodiesById, states } = loaders;
    const loader = { Person: people, Body: bodiesById, State: states }[participantType];
    return loader.load(participantId);
  }
}

function isAfter(after: string | null | undefined) {
  if (!after) return undefined;
  // Only cursors that this list returned are sent.
  const [, dateOrder, id] = JSON.parse(Buffer.from(after, "base64url").toString()) as [
    string,
    number,
    string,
  ];
  return or(
    lt(participations.dateOrder, dateOrder),
    and(eq(participations.dateOrder, dateOrder), lt(participations.id, id)),
  );
}

function cursorOf(last: typeof participations.$inferSelect | undefined): string | null {
  if (last === undefined) return null;
  const position = JSON.stringify(["newest", last.dateOrder, last.id]);
  return Buffer.from(position).toString("base64url");
}
