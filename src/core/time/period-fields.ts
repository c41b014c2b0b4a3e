import { Arg, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { Day } from "./day";
import { EffectivePeriod } from "./effective-period";
import { isCurrentOn } from "./period";
import { Period, type PeriodColumns, periodOf } from "./period.type";
import { DateScalar } from "./scalars";
import { today } from "./today";

/** What the fields of a period say of one type, for a client. */
interface Descriptions {
  readonly period: string;
  readonly isCurrent: string;
}

/** Gives a type the fields `period`, `effective` and `isCurrent(on)`; its rows have `PeriodColumns`. */
export function periodFields(type: ClassType<object>, { period, isCurrent }: Descriptions) {
  @Resolver(() => type)
  class PeriodFieldsResolver {
    @FieldResolver(() => Period, { nullable: true, description: period })
    period(@Root() row: PeriodColumns): Period | null {
      return periodOf(row);
    }

    @FieldResolver(() => EffectivePeriod, {
      description: "When it held by all that is known, what is inferred included.",
    })
    effective(@Root() row: PeriodColumns): EffectivePeriod {
      return { row };
    }

    @FieldResolver(() => Boolean, {
      nullable: true,
      description: `${isCurrent}; null when the sources do not tell.`,
    })
    isCurrent(
      @Root() row: PeriodColumns,
      @Arg("on", () => DateScalar, { nullable: true, description: "Today (UTC) without it." })
      on: Day | null | undefined,
      @Ctx() ctx: Context,
    ): boolean | null {
      return isCurrentOn(row, on ?? today(ctx));
    }
  }
  return PeriodFieldsResolver;
}
