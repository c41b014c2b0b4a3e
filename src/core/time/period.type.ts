import { Arg, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Node } from "../node";
import { Certainty } from "./certainty";
import { type Day, EARLIEST_DAY, LATEST_DAY } from "./day";
import { boundsOf, certaintyOn, type PeriodDays } from "./period";
import { DateScalar, PartialDate } from "./scalars";

/** What the sources say of a period alone, as four days. */
interface StatedDays {
  readonly statedStartEarliest: Day;
  readonly statedStartLatest: Day;
  readonly statedEndEarliest: Day;
  readonly statedEndLatest: Day;
}

/**
 * A row with a period: its EDTF text, null when both bounds are unknown, its four days with what
 * follows for them from elsewhere, and those that the sources state.
 */
export interface PeriodColumns extends PeriodDays, StatedDays {
  readonly period: string | null;
}

/** What an entity with a period inherits: the columns behind its field `period`. */
export abstract class NodeWithPeriod extends Node implements PeriodColumns {
  readonly period!: string | null;
  readonly startEarliest!: Day;
  readonly startLatest!: Day;
  readonly endEarliest!: Day;
  readonly endLatest!: Day;
  readonly statedStartEarliest!: Day;
  readonly statedStartLatest!: Day;
  readonly statedEndEarliest!: Day;
  readonly statedEndLatest!: Day;
}

/** The GraphQL type of a period. */
@Directive("@shareable")
@ObjectType({
  description:
    "From when to when something held, as the sources state it. Both bounds are inclusive. By the precision of its dates and by what is attested, it certainly covers the days from `startLatest` to `endEarliest`, and possibly those from `startEarliest` to `endLatest`, as far as nothing else excludes them: see `effective` of what has the period.",
  simpleResolvers: true,
})
export class Period {
  @Field(() => String, {
    description:
      "The EDTF interval: `2014-08-28/2018-09-03`; ongoing `2022-11-14/..`; end unknown `2017-03-01/`; start unknown `/2016-06`.",
  })
  readonly edtf!: string;

  readonly row!: PeriodColumns;
}

const dateOrNull = (bound: string) => (bound === "" || bound === ".." ? null : bound);
/** Null for what stands for unknown and unlimited. */
export const dayOrNull = (day: Day) => (day === EARLIEST_DAY || day === LATEST_DAY ? null : day);

/** What can be asked of a period. */
@Resolver(() => Period)
export class PeriodResolver {
  @FieldResolver(() => PartialDate, { nullable: true, description: "Null when it is unknown." })
  start(@Root() { edtf }: Period): string | null {
    return dateOrNull(boundsOf(edtf)[0]);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "Null when it is unknown, and when the period is ongoing.",
  })
  end(@Root() { edtf }: Period): string | null {
    return dateOrNull(boundsOf(edtf)[1]);
  }

  @FieldResolver(() => Boolean, { description: "True until further notice: no end is foreseen." })
  isOngoing(@Root() { edtf }: Period): boolean {
    return boundsOf(edtf)[1] === "..";
  }

  @FieldResolver(() => Boolean, {
    description: "It ended, or may have ended, on a day that no source states.",
  })
  endIsUnknown(@Root() { edtf }: Period): boolean {
    return boundsOf(edtf)[1] === "";
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The first day on which it may have begun; null when no source limits it.",
  })
  startEarliest(@Root() { row }: Period): Day | null {
    return dayOrNull(row.statedStartEarliest);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The last day on which it may have begun; null when no source limits it.",
  })
  startLatest(@Root() { row }: Period): Day | null {
    return dayOrNull(row.statedStartLatest);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The first day on which it may have ended; null when no source limits it, and when the period is ongoing.",
  })
  endEarliest(@Root() { row }: Period): Day | null {
    return dayOrNull(row.statedEndEarliest);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The last day on which it may have ended; null when no source limits it, and when the period is ongoing.",
  })
  endLatest(@Root() { row }: Period): Day | null {
    return dayOrNull(row.statedEndLatest);
  }

  @FieldResolver(() => Certainty, {
    description:
      "Whether it held on a day: by the period, and by what else is known, see `effective` of what has the period.",
  })
  holds(
    @Root() { row }: Period,
    @Arg("on", () => DateScalar, { description: "The day." }) on: Day,
  ): Certainty {
    return certaintyOn(row, on);
  }
}

/** The period of a row, or null when the row states none. */
export function periodOf(row: PeriodColumns): Period | null {
  return row.period === null ? null : { edtf: row.period, row };
}
