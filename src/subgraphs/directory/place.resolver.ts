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
import type { Eventual } from "../../core/loader";
import { oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { placeDimensions } from "./dimensions";
import { placeById, placePages, stateById } from "./loaders";
import { Place } from "./place";
import { State } from "./state";
import { places } from "./tables";

export const placeConnection = connectionType("Place", Place, placeDimensions, {
  State: stateById,
});

/** Which places. */
@InputType({ description: "Which places." })
export class PlaceFilter {
  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "In one of these states: `AZ`." })
  readonly state?: string[] | null;
}

/** The arguments of a list of places. */
@ArgsType()
export class PlacesArgs extends PageArgs {
  @Field(() => PlaceFilter, { nullable: true, description: "Which places; all without it." })
  readonly filter?: PlaceFilter | null;
}

const ofState = oneOf(places.stateId);

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
    @Args(() => PlacesArgs) { filter, ...page }: PlacesArgs,
    @Ctx() ctx: Context,
  ): Connection<Place> {
    return placePages.all(ctx, { order: "name", conditions: when(filter?.state, ofState), page });
  }

  @FieldResolver(() => [String], { description: "Other spellings met in sources." })
  alsoKnownAs(@Root() place: Place): string[] {
    return JSON.parse(place.alsoKnownAs);
  }

  @FieldResolver(() => State, { nullable: true, description: "The state that it lies in." })
  state(@Root() place: Place, @Ctx() ctx: Context): Eventual<State | null> {
    return stateById(ctx).of(place, "stateId");
  }
}
