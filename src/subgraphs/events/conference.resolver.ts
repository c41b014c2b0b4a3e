import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { nameOn } from "../../core/former-names";
import { type Eventual, whenThere } from "../../core/loader";
import { LanguageTag } from "../../core/names";
import { type Reference, reference } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { boundsOf, readPeriod } from "../../core/time/period";
import { PartialDate } from "../../core/time/scalars";
import { Attendance } from "./attendance";
import { Conference } from "./conference";
import { ConferencesArgs, conferenceRequest } from "./conference-filter";
import { conferenceDimensions } from "./dimensions";
import { conferencePages } from "./listings";
import {
  conferenceById,
  conferencesByWhole,
  locationOfPlace,
  organizersByConference,
  seriesById,
} from "./loaders";
import { Party } from "./party";
import { Series } from "./series";
import { Place, State } from "./stubs";

export const conferenceConnection = connectionType("Conference", Conference, conferenceDimensions, {
  Series: seriesById,
});

@Resolver(() => Conference)
export class ConferenceResolver {
  @Query(() => Conference, {
    nullable: true,
    description: "A conference; null when none has this id.",
  })
  conference(
    @Arg("id", () => ID, { description: "For example `ots-summit-08-istanbul-2021`." }) id: string,
    @Ctx() ctx: Context,
  ): Conference | null {
    return loadByAnyId(conferenceById, "Conference", id, ctx);
  }

  @Query(() => conferenceConnection.type, { description: "Conferences, newest first." })
  conferences(
    @Args(() => ConferencesArgs) args: ConferencesArgs,
    @Ctx() ctx: Context,
  ): Connection<Conference> {
    return conferencePages.all(ctx, conferenceRequest(args, ctx));
  }

  @FieldResolver(() => Series, { nullable: true, description: "The series that it is one of." })
  series(@Root() conference: Conference, @Ctx() ctx: Context): Eventual<Series | null> {
    return seriesById(ctx).of(conference, "seriesId");
  }

  @FieldResolver(() => PartialDate, { description: "The first day, or `date` where it is one." })
  startDate(@Root() { date }: Conference): string {
    return boundsOf(date)[0];
  }

  @FieldResolver(() => PartialDate, {
    description: "The last day, inclusive; the same as `startDate` where `date` is no interval.",
  })
  endDate(@Root() { date }: Conference): string {
    return boundsOf(date)[1];
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where; null when no source tells." })
  place(@Root() { placeId }: Conference): Place | null {
    return placeId === null ? null : { id: placeId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The name that its place bore on its first day, in the first of the languages that has one then, else in English, else in any: `Nur-Sultan` in 2021. `place` has the latest name.",
  })
  placeName(
    @Root() conference: Conference,
    @Arg("lang", () => [LanguageTag], {
      defaultValue: ["en"],
      description: "The languages to try, in this order.",
    })
    lang: string[],
    @Ctx() ctx: Context,
  ): Eventual<string | null> {
    const day = readPeriod(conference.date)?.startEarliest ?? null;
    return whenThere(
      locationOfPlace(ctx).of(conference, "placeId"),
      (location) => location && nameOn(location, lang, day),
    );
  }

  @FieldResolver(() => State, {
    nullable: true,
    description: "The state or region that its place lies in.",
  })
  state(@Root() conference: Conference, @Ctx() ctx: Context): Eventual<State | null> {
    return whenThere(
      locationOfPlace(ctx).of(conference, "placeId"),
      (location) => location && { id: location.wholeId },
    );
  }

  @SemanticNonNull(1)
  @FieldResolver(() => [Party], {
    nullable: "items",
    description: "Who convened it, in its source's order; empty when no source tells.",
  })
  organizers(@Root() conference: Conference, @Ctx() ctx: Context): Eventual<(Reference | null)[]> {
    return whenThere(organizersByConference(ctx).of(conference, "id"), (rows) =>
      rows.map(({ organizerType, organizerId }) => reference(organizerType, organizerId)),
    );
  }

  @FieldResolver(() => Conference, {
    nullable: true,
    description: "The larger conference that it is a part of.",
  })
  partOf(@Root() conference: Conference, @Ctx() ctx: Context): Eventual<Conference | null> {
    return conferenceById(ctx).of(conference, "partOfId");
  }

  @FieldResolver(() => [Conference], {
    description: "The conferences that are parts of it, oldest first.",
  })
  parts(@Root() conference: Conference, @Ctx() ctx: Context): Eventual<Conference[]> {
    return conferencesByWhole(ctx).of(conference, "id");
  }

  @FieldResolver(() => [Attendance], { description: "How many came, by each count on record." })
  attendance(@Root() conference: Conference): Attendance[] {
    return JSON.parse(conference.attendance);
  }

  @FieldResolver(() => [String], { description: "What it decided or led to, in our own words." })
  outcomes(@Root() conference: Conference): string[] {
    return JSON.parse(conference.outcomes);
  }

  @FieldResolver(() => [String], {
    description: "What it was about, with the topics of the statements that were made there.",
  })
  topics(@Root() conference: Conference): string[] {
    return JSON.parse(conference.topics);
  }
}
