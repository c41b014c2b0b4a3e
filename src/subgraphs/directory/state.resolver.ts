import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { stateDimensions } from "./dimensions";
import { placeById, stateById, statePages } from "./loaders";
import { Place } from "./place";
import { State } from "./state";
import { StatesArgs, stateConditions } from "./state-filter";

export const stateConnection = connectionType("State", State, stateDimensions);

@Resolver(() => State)
export class StateResolver {
  @Query(() => State, { nullable: true, description: "A state; null when none has this code." })
  state(
    @Arg("id", () => ID, { description: "The code: `AZ`, `TRNC`, `RU-TA`." }) id: string,
    @Ctx() ctx: Context,
  ): State | null {
    return loadByAnyId(stateById, "State", id, ctx);
  }

  @Query(() => stateConnection.type, { description: "States, by English name." })
  states(
    @Args(() => StatesArgs) { filter, orderBy, ...page }: StatesArgs,
    @Ctx() ctx: Context,
  ): Connection<State> {
    return statePages.all(ctx, { order: orderBy, conditions: stateConditions(filter, ctx), page });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The flag as an emoji; null for what has none in Unicode.",
  })
  flag(@Root() { id }: State): string | null {
    return /^[A-Z]{2}$/.test(id) ? flagOf(id) : null;
  }

  @FieldResolver(() => State, {
    nullable: true,
    description: "The state that a region is part of.",
  })
  partOf(@Root() state: State, @Ctx() ctx: Context): Eventual<State | null> {
    return stateById(ctx).of(state, "partOfId");
  }

  @FieldResolver(() => Place, { nullable: true, description: "The capital." })
  capital(@Root() state: State, @Ctx() ctx: Context): Eventual<Place | null> {
    return placeById(ctx).of(state, "capitalId");
  }
}

/** Two regional indicator symbols (Unicode Technical Standard 51). */
function flagOf(code: string): string {
  const REGIONAL_INDICATOR_A = 0x1f1e6;
  const symbols = [...code].map((letter) => REGIONAL_INDICATOR_A + letter.charCodeAt(0) - 65);
  return String.fromCodePoint(...symbols);
}
