import { type Column, sql } from "drizzle-orm";
import { ArgsType, type ClassType, Field, InputType } from "type-graphql";
import { badInput } from "../errors";
import { type Condition, compare } from "../paging/condition";
import { PageArgs } from "../paging/page-args";
import { Certainty } from "./certainty";
import { type Day, EARLIEST_DAY, LATEST_DAY } from "./day";
import { certaintyDuring, type PeriodDays } from "./period";
import { DateScalar } from "./scalars";

/** Some days in a row. */
@InputType({
  description:
    'Some days in a row, both ends included; a missing end is open: `during: { from: "2020-01-01" }`.',
})
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: "The first day." })
  readonly from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day." })
  readonly to?: Day | null;
}

/** What a list asks of periods. */
export interface PeriodQuestion {
  readonly asOf?: Day | null;
  readonly during?: DateRange | null;
  readonly certainty: Certainty;
}

/** Adds to some arguments those of a question about periods. */
function withPeriodQuestion<Base extends ClassType<object>>(base: Base) {
  @ArgsType()
  class PeriodQuestionArgs extends base implements PeriodQuestion {
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
  return PeriodQuestionArgs;
}

/** The arguments of every connection whose items have a period. */
@ArgsType()
export class PeriodArgs extends withPeriodQuestion(PageArgs) {}

/** The arguments of every list without pages whose items have a period. */
@ArgsType()
export class PeriodListArgs extends withPeriodQuestion(Object) {}

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

/**
 * Makes the test of `asOf`, `during` and `certainty` for rows that are at hand. It says what
 * `periodFilter` says in SQL.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when both ways to ask are used, or a range is reversed
 */
export function periodTest(question: PeriodQuestion): (period: PeriodDays) => boolean {
  const range = rangeOf(question);
  if (range === null) return () => true;
  const { certainty } = question;
  const wanted: readonly Certainty[] =
    certainty === "possible" ? ["certain", "possible"] : [certainty];
  return (period) => wanted.includes(certaintyDuring(period, range.from, range.to));
}

/** Whether a question is about some days; else its certainty does not matter. */
export function asksOfDays({ asOf, during }: PeriodQuestion): boolean {
  return asOf != null || during != null;
}

/** @throws GraphQLError `BAD_USER_INPUT` when both ways to ask are used, or a range is reversed */
function rangeOf({ asOf, during }: PeriodQuestion): Range | null {
  if (asOf != null && during != null)
    throw badInput("`asOf` and `during` cannot be used together; leave one out");
  if (asOf != null) return { from: asOf, to: asOf };
  return during == null ? null : daysOf(during);
}

/** @throws GraphQLError `BAD_USER_INPUT` when the range ends before it begins */
function daysOf({ from, to }: DateRange): Range {
  const range = { from: from ?? EARLIEST_DAY, to: to ?? LATEST_DAY };
  if (range.from > range.to)
    throw badInput("the range ends before it begins; swap `from` and `to`");
  return range;
}
