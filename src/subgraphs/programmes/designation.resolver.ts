import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { Designation } from "./designation";
import { DesignationsArgs, designationRequest } from "./designation-filter";
import { designationDimensions } from "./dimensions";
import { designationById, designationPages, programmeById } from "./loaders";
import { Programme } from "./programme";
import { Place, State } from "./stubs";

export const designationConnection = connectionType(
  "Designation",
  Designation,
  designationDimensions,
  { Programme: programmeById },
);

@Resolver(() => Designation)
export class DesignationResolver {
  @Query(() => Designation, {
    nullable: true,
    description: "A designation; null when none has this id.",
  })
  designation(
    @Arg("id", () => ID, {
      description: "For example `cultural-capital-of-azerbaijan-2021-shusha`.",
    })
    id: string,
    @Ctx() ctx: Context,
  ): Designation | null {
    return loadByAnyId(designationById, "Designation", id, ctx);
  }

  @Query(() => designationConnection.type, { description: "Titles, of whatever programme." })
  designations(
    @Args(() => DesignationsArgs) args: DesignationsArgs,
    @Ctx() ctx: Context,
  ): Connection<Designation> {
    return designationPages.all(ctx, designationRequest(args));
  }

  @SemanticNonNull()
  @FieldResolver(() => Programme, { nullable: true, description: "What gave the title." })
  programme(@Root() designation: Designation, @Ctx() ctx: Context): Eventual<Programme | null> {
    return programmeById(ctx).of(designation, "programmeId");
  }

  @FieldResolver(() => Place, { nullable: true, description: "The place that bears it." })
  place(@Root() { placeId }: Designation): Place | null {
    return placeId === null ? null : { id: placeId };
  }

  @FieldResolver(() => State, {
    nullable: true,
    description: "The state that bears it, or that the place lies in.",
  })
  state(@Root() { stateId }: Designation): State | null {
    return stateId === null ? null : { id: stateId };
  }
}

/** The titles of a place. */
@Resolver(() => Place)
export class PlaceDesignationsResolver {
  @FieldResolver(() => designationConnection.type, { description: "The titles it was given." })
  designations(
    @Root() place: Place,
    @Args(() => DesignationsArgs) args: DesignationsArgs,
    @Ctx() ctx: Context,
  ): Connection<Designation> {
    return designationPages.of(ctx, "place", place, designationRequest(args));
  }
}

/** The titles of a state. */
@Resolver(() => State)
export class StateDesignationsResolver {
  @FieldResolver(() => designationConnection.type, {
    description: "The titles that it and its places were given.",
  })
  designations(
    @Root() state: State,
    @Args(() => DesignationsArgs) args: DesignationsArgs,
    @Ctx() ctx: Context,
  ): Connection<Designation> {
    return designationPages.of(ctx, "state", state, designationRequest(args));
  }
}
