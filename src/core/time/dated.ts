import {
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  InterfaceType,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../context";
import { type Eventual, whenThere } from "../loader";
import { Node } from "../node";
import { SemanticNonNull } from "../nullability";
import type { Day } from "./day";
import { readPeriod } from "./period";
import { dayOrNull } from "./period.type";
import { DateScalar, PartialDate } from "./scalars";

const EARLIEST = "The first day that `date` may mean, for a chart; null without a date.";
const LATEST = "The last day that `date` may mean, its last one where it takes several.";

/** Whatever has a date: its text, and between which days it lies. */
@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  description:
    "Whatever has a date: `... on Dated { date earliest latest }`. What lasts has a `period` instead.",
})
export abstract class Dated extends Node {
  @Field(() => PartialDate, {
    nullable: true,
    description: "When, as precisely as the sources tell.",
  })
  readonly date!: string | null;

  @Field(() => DateScalar, { nullable: true, description: EARLIEST })
  readonly earliest!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: LATEST })
  readonly latest!: Day | null;
}

/** The first and the last day that a date or an interval may mean; nulls without one. */
export function boundsOfDate(
  date: string | null,
): Readonly<Record<"earliest" | "latest", Day | null>> {
  const days = date === null ? null : readPeriod(date);
  if (days === null) return { earliest: null, latest: null };
  return { earliest: dayOrNull(days.startEarliest), latest: dayOrNull(days.endLatest) };
}

/**
 * Gives a type `earliest` and `latest`; its rows have a date.
 *
 * @param mark `SemanticNonNull()` where each of them does
 */
export function datedResolver(type: ClassType<object>, mark: MethodDecorator = () => {}) {
  @Resolver(() => type)
  class DatedResolver {
    @mark
    @FieldResolver(() => DateScalar, { nullable: true, description: EARLIEST })
    earliest(@Root() { date }: Pick<Dated, "date">): Day | null {
      return boundsOfDate(date).earliest;
    }

    @mark
    @FieldResolver(() => DateScalar, { nullable: true, description: LATEST })
    latest(@Root() { date }: Pick<Dated, "date">): Day | null {
      return boundsOfDate(date).latest;
    }
  }
  return DatedResolver;
}

/**
 * Gives a type the date of what it is a part of, such as the conference of a session: both are always there.
 *
 * @param whole loads it
 * @param what it is, for a client
 */
export function datedByResolver<Row extends object>(
  type: ClassType<Row>,
  whole: (row: Row, context: Context) => Eventual<{ readonly date: string | null } | null>,
  what: string,
) {
  @Resolver(() => type)
  class DatedByResolver {
    @SemanticNonNull()
    @FieldResolver(() => PartialDate, { nullable: true, description: `The date of ${what}.` })
    date(@Root() row: Row, @Ctx() ctx: Context): Eventual<string | null> {
      return whenThere(whole(row, ctx), (of) => of?.date ?? null);
    }

    @SemanticNonNull()
    @FieldResolver(() => DateScalar, { nullable: true, description: EARLIEST })
    earliest(@Root() row: Row, @Ctx() ctx: Context): Eventual<Day | null> {
      return whenThere(whole(row, ctx), (of) => boundsOfDate(of?.date ?? null).earliest);
    }

    @SemanticNonNull()
    @FieldResolver(() => DateScalar, { nullable: true, description: LATEST })
    latest(@Root() row: Row, @Ctx() ctx: Context): Eventual<Day | null> {
      return whenThere(whole(row, ctx), (of) => boundsOfDate(of?.date ?? null).latest);
    }
  }
  return DatedByResolver;
}
