import { type Column, sql } from "drizzle-orm";
import { ArgsType, Field, InputType } from "type-graphql";
import { badInput } from "../errors";
import { type Condition, compare } from "../paging/condition";
import { PageArgs } from "../paging/page-args";
import { Certainty } from "./certainty";
import { type Day, EARLIEST_DAY, LATEST_DAY } from "./day";
import { DateScalar } from "./scalars";

/** Some days in a row. */
@InputType({ description: "Some days in a row, both ends included; a missing end is open." })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: "The first day." })
  readonly from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day." })
  readonly to?: Day | null;
}

/** The arguments of every list whose items have a period. */
@ArgsType()
export class PeriodArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: "Only what held on this day. Without it, and without `during`: whenever.",
  })
  readonly asOf?: Day | null;

  @Field(() => DateRange, {
    nullable: true,
    description: "Only what held on at least one of these days. Not together with `asOf`.",
  })
  readonly during?: DateRange | null;

  @Field(() => Certainty, {
    defaultValue: "certain",
    description:
      "How sure to be of `asOf` or `during`: CERTAIN; POSSIBLE adds what may have held; NO gives what did not hold.",
  })
  readonly certainty!: Certainty;
}

/** The columns with the readings of a period. */
export interface PeriodDayColumns {
  readonly startEarliest: Column;
  readonly startLatest: Column;
  readonly endEarliest: Column;
  readonly endLatest: Column;
}

interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** What a list asks of periods; see `PeriodArgs`. */
export type PeriodQuestion = Pick<PeriodArgs, "asOf" | "certainty"> &
  Partial<Pick<PeriodArgs, "during">>;

/** Makes the conditions of `asOf`, `during` and `certainty` on a table's period. */
export function periodFilter(columns: PeriodDayColumns) {
  const { startEarliest, startLatest, endEarliest, endLatest } = columns;
  const conditions: Record<Certainty, (range: Range) => Condition> = {
    certain: compare(
      ["from", "to"],
      ({ from, to }) => sql`${startLatest} <= ${to} and ${endEarliest} >= ${from}`,
    ),
    possible: compare(
      ["from", "to"],
      ({ from, to }) => sql`${startEarliest} <= ${to} and ${endLatest} >= ${from}`,
    ),
    no: compare(
      ["from", "to"],
      ({ from, to }) => sql`${startEarliest} > ${to} or ${endLatest} < ${from}`,
    ),
  };
  return (question: PeriodQuestion): Condition[] => {
    const range = rangeOf(question);
    return range === null ? [] : [conditions[question.certainty](range)];
  };
}

/** @throws GraphQLError `BAD_USER_INPUT` when both ways to ask are used, or a range is reversed */
function rangeOf({ asOf, during }: PeriodQuestion): Range | null {
  if (asOf != null && during != null)
    throw badInput("`asOf` and `during` cannot be used together; leave one out");
  if (asOf != null) return { from: asOf, to: asOf };
  return during == null ? null : daysOf(during);
}

/** @throws GraphQLError `BAD_USER_INPUT` when the range ends before it begins */
export function daysOf({ from, to }: DateRange): Range {
  const range = { from: from ?? EARLIEST_DAY, to: to ?? LATEST_DAY };
  if (range.from > range.to)
    throw badInput("the range ends before it begins; swap `from` and `to`");
  return range;
}
