import { Field, InputType } from "type-graphql";
import type { Condition } from "../../core/paging/condition";
import { Certainty } from "../../core/time/certainty";
import type { Day } from "../../core/time/day";
import { type PeriodDayColumns, periodFilter } from "../../core/time/period-filter";
import { DateScalar } from "../../core/time/scalars";

/** What filters on things with a date have in common. */
@InputType()
export abstract class DatesFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description: "On this day or later: its last day is not before it.",
  })
  readonly from?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "On this day or earlier: its first day is not after it.",
  })
  readonly to?: Day | null;

  @Field(() => Certainty, {
    defaultValue: "certain",
    description:
      "How sure to be of `from` and `to` where a date is partial. CERTAIN: under every reading, so that `2009` is found from 2009-01-01 to 2009-12-31 and not in its summer alone; POSSIBLE adds what may be; NO gives what is not on these days.",
  })
  readonly certainty!: Certainty;
}

/** Makes the conditions of `from`, `to` and `certainty` on a table's dates. */
export function dateConditions(columns: PeriodDayColumns) {
  const filter = periodFilter(columns);
  return ({ from, to, certainty }: DatesFilter): Condition[] =>
    from == null && to == null
      ? []
      : filter({ during: { from: from ?? null, to: to ?? null }, certainty });
}
