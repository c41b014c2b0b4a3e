import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import { formerNamesOf, nameOn, namesOn } from "../../core/former-names";
import type { Eventual } from "../../core/loader";
import { LanguageTag, Name } from "../../core/names";
import { SemanticNonNull } from "../../core/nullability";
import { oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { type NameOrder, nameOrder } from "../../core/paging/name-order";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { Plain } from "../../core/plain";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import type { Day } from "../../core/time/day";
import { PeriodListArgs, periodTest } from "../../core/time/period-filter";
import { DateScalar } from "../../core/time/scalars";
import { FormerName } from "./body";
import { placeDimensions } from "./dimensions";
import { placeById, placePages, stateById } from "./loaders";
import { Place } from "./place";
import { State } from "./state";
import { places } from "./tables";

export const placeConnection = connectionType("Place", Place, placeDimensions, {
  State: stateById,
});

const PlaceOrder = nameOrder("Place", "places");

/** Which places. */
@InputType({ description: 'Which places: `filter: { state: ["AZ"] }`.' })
export class PlaceFilter {
  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "In one of these states: `AZ`." })
  readonly state?: string[] | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of places. */
@ArgsType()
export class PlacesArgs extends PageArgs {
  @Field(() => PlaceFilter, { nullable: true, description: "Which places; all without it." })
  readonly filter?: PlaceFilter | null;

  @Field(() => PlaceOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: NameOrder;
}

const ofState = oneOf(places.stateId);
const ofText = foundBy(places.id, "Place");

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: "A place; null when none has this id." })
  place(
    @Arg("id", () => ID, { description: "For example `shusha`." }) id: string,
    @Ctx() ctx: Context,
  ): Place | null {
    return loadByAnyId(placeById, "Place", id, ctx);
  }

  @Query(() => placeConnection.type, { description: "Places, by English name." })
  places(
    @Args(() => PlacesArgs) { filter, orderBy, ...page }: PlacesArgs,
    @Ctx() ctx: Context,
  ): Connection<Place> {
    const conditions = [
      ...when(filter?.state, ofState),
      ...when(filter?.text, (text) => ofText(ctx, text)),
    ];
    return placePages.all(ctx, { order: orderBy, conditions, page });
  }

  @Plain()
  @FieldResolver(() => String, {
    description:
      "In the first of the languages that has one, else in English. With `asOf`, the name it bore on that day, if need be in another language: Astana was Nur-Sultan from 2019 to 2022. On the day of a renaming, the new one.",
  })
  name(
    @Root() place: Place,
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
    return nameOn(place, lang, asOf ?? null);
  }

  @FieldResolver(() => [Name], {
    description: "In every language on record: the latest name or, with `asOf`, that of a day.",
  })
  names(
    @Root() place: Place,
    @Arg("asOf", () => DateScalar, {
      nullable: true,
      description: "The day of the names, by the rule of `name`; without it, the latest names.",
    })
    asOf?: Day | null,
  ): Name[] {
    return namesOn(place, asOf ?? null);
  }

  @FieldResolver(() => [FormerName], {
    description: "The names it bore before. With `asOf`, those of them that it bore on that day.",
  })
  formerNames(
    @Root() place: Place,
    @Args(() => PeriodListArgs) question: PeriodListArgs,
  ): FormerName[] {
    const isWanted = periodTest(question);
    return formerNamesOf(place).filter(({ days }) => isWanted(days));
  }

  @FieldResolver(() => [String], { description: "Other spellings met in sources." })
  alsoKnownAs(@Root() place: Place): string[] {
    return JSON.parse(place.alsoKnownAs);
  }

  @SemanticNonNull()
  @FieldResolver(() => State, { nullable: true, description: "The state that it lies in." })
  state(@Root() place: Place, @Ctx() ctx: Context): Eventual<State | null> {
    return stateById(ctx).of(place, "stateId");
  }
}
