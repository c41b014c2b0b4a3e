import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { formerNamesOf, nameOn, namesOn } from "../../core/former-names";
import { type Eventual, whenThere } from "../../core/loader";
import { LanguageTag, Name } from "../../core/names";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { Plain } from "../../core/plain";
import { loadByAnyId } from "../../core/records/any-id";
import type { Day } from "../../core/time/day";
import { PeriodListArgs, periodTest } from "../../core/time/period-filter";
import { DateScalar } from "../../core/time/scalars";
import { Body, FormerName } from "./body";
import { BodiesArgs, bodyRequest } from "./body-filter";
import { bodyDimensions } from "./dimensions";
import {
  bodiesByAffiliation,
  bodiesByParent,
  bodyById,
  bodyPages,
  placeById,
  stateById,
} from "./loaders";
import { Place } from "./place";
import { State } from "./state";
import { Document } from "./stubs";

export const bodyConnection = connectionType("Body", Body, bodyDimensions, {
  Body: bodyById,
  State: stateById,
});

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true, description: "A body; null when none has this id." })
  body(
    @Arg("id", () => ID, { description: "For example `ots`." }) id: string,
    @Ctx() ctx: Context,
  ): Body | null {
    return loadByAnyId(bodyById, "Body", id, ctx);
  }

  @Query(() => bodyConnection.type, {
    description:
      "Bodies, their organs included. With `asOf`, those that existed on that day; where no source tells when a body was founded, it may have.",
  })
  bodies(@Args(() => BodiesArgs) args: BodiesArgs, @Ctx() ctx: Context): Connection<Body> {
    return bodyPages.all(ctx, bodyRequest(args, ctx));
  }

  @Plain()
  @FieldResolver(() => String, {
    description:
      "In the first of the languages that has one, else in English. With `asOf`, the name it bore on that day, if need be in another language: a former name that it certainly bore, else one that it may have borne and certainly bore later, else the latest. On the day of a renaming, the new one.",
  })
  name(
    @Root() body: Body,
    @Arg("lang", () => [LanguageTag], {
      defaultValue: ["en"],
      description: "The languages to try, in this order.",
    })
    lang: string[],
    @Arg("asOf", () => DateScalar, {
      nullable: true,
      description: "The day of the name; without it, the latest name.",
    })
    asOf?: Day | null,
  ): string {
    return nameOn(body, lang, asOf ?? null);
  }

  @FieldResolver(() => [Name], {
    description: "In every language on record: the latest name or, with `asOf`, that of a day.",
  })
  names(
    @Root() body: Body,
    @Arg("asOf", () => DateScalar, {
      nullable: true,
      description: "The day of the names, by the rule of `name`; without it, the latest names.",
    })
    asOf?: Day | null,
  ): Name[] {
    return namesOn(body, asOf ?? null);
  }

  @FieldResolver(() => [String], { description: "Other spellings and acronyms met in sources." })
  alsoKnownAs(@Root() body: Body): string[] {
    return JSON.parse(body.alsoKnownAs);
  }

  @FieldResolver(() => [FormerName], {
    description: "The names it bore before. With `asOf`, those of them that it bore on that day.",
  })
  formerNames(
    @Root() body: Body,
    @Args(() => PeriodListArgs) question: PeriodListArgs,
  ): FormerName[] {
    const isWanted = periodTest(question);
    return formerNamesOf(body).filter(({ days }) => isWanted(days));
  }

  @FieldResolver(() => [LanguageTag], { description: "The languages it works in." })
  workingLanguages(@Root() body: Body): string[] {
    return JSON.parse(body.workingLanguages);
  }

  @FieldResolver(() => Body, { nullable: true, description: "The body that it is an organ of." })
  parent(@Root() body: Body, @Ctx() ctx: Context): Eventual<Body | null> {
    return bodyById(ctx).of(body, "parentId");
  }

  @FieldResolver(() => [Body], { description: "Its councils, secretariat, commissions; by name." })
  organs(
    @Root() body: Body,
    @Args(() => PeriodListArgs) question: PeriodListArgs,
    @Ctx() ctx: Context,
  ): Eventual<Body[]> {
    return whenThere(bodiesByParent(ctx).of(body, "id"), (found) =>
      found.filter(periodTest(question)),
    );
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: "The umbrella body that it belongs to without being its organ.",
  })
  affiliatedTo(@Root() body: Body, @Ctx() ctx: Context): Eventual<Body | null> {
    return bodyById(ctx).of(body, "affiliatedToId");
  }

  @FieldResolver(() => [Body], { description: "The bodies under its umbrella, by name." })
  affiliates(
    @Root() body: Body,
    @Args(() => PeriodListArgs) question: PeriodListArgs,
    @Ctx() ctx: Context,
  ): Eventual<Body[]> {
    return whenThere(bodiesByAffiliation(ctx).of(body, "id"), (found) =>
      found.filter(periodTest(question)),
    );
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where it was founded." })
  foundedPlace(@Root() body: Body, @Ctx() ctx: Context) {
    return placeById(ctx).of(body, "foundedPlaceId");
  }

  @FieldResolver(() => Document, { nullable: true, description: "What founded it." })
  foundingDocument(@Root() { foundingDocumentId }: Body): Document | null {
    return foundingDocumentId === null ? null : { id: foundingDocumentId };
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where it has its seat." })
  headquarters(@Root() body: Body, @Ctx() ctx: Context) {
    return placeById(ctx).of(body, "headquartersId");
  }

  @FieldResolver(() => State, { nullable: true, description: "The state of a national body." })
  state(@Root() body: Body, @Ctx() ctx: Context) {
    return stateById(ctx).of(body, "stateId");
  }
}
