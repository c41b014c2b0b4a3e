import { Arg, Directive, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Certainty } from "./certainty";
import type { Day } from "./day";
import { certaintyOn } from "./period";
import { dayOrNull, type PeriodColumns } from "./period.type";
import { DateScalar } from "./scalars";

/** The GraphQL type of a period with what follows for it from elsewhere. */
@Directive("@shareable")
@ObjectType({
  description:
    "On which days something held, by all that is known: by its period, by what is attested, and by what follows from elsewhere. Nothing holds before its body, office or person began, or after they ended; and in an office that one person holds at a time, a term is over when the next one has certainly begun. It certainly held on the days from `startLatest` to `endEarliest`, and possibly on those from `startEarliest` to `endLatest`; every `asOf`, `during`, `isCurrent` and `holds` goes by this.",
})
export class EffectivePeriod {
  readonly row!: PeriodColumns;
}

/** What can be asked of it. */
@Resolver(() => EffectivePeriod)
export class EffectivePeriodResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The first day on which it may have begun; null when nothing limits it.",
  })
  startEarliest(@Root() { row }: EffectivePeriod): Day | null {
    return dayOrNull(row.startEarliest);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The last day on which it may have begun; null when nothing limits it.",
  })
  startLatest(@Root() { row }: EffectivePeriod): Day | null {
    return dayOrNull(row.startLatest);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The first day on which it may have ended; null when nothing limits it, and when it is ongoing.",
  })
  endEarliest(@Root() { row }: EffectivePeriod): Day | null {
    return dayOrNull(row.endEarliest);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The last day on which it may have ended; null when nothing limits it, and when it is ongoing.",
  })
  endLatest(@Root() { row }: EffectivePeriod): Day | null {
    return dayOrNull(row.endLatest);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is narrower than what the sources state of it: something is inferred.",
  })
  isInferred(@Root() { row }: EffectivePeriod): boolean {
    return (
      row.startEarliest !== row.statedStartEarliest ||
      row.startLatest !== row.statedStartLatest ||
      row.endEarliest !== row.statedEndEarliest ||
      row.endLatest !== row.statedEndLatest
    );
  }

  @FieldResolver(() => Certainty, { description: "Whether it held on a day." })
  holds(
    @Root() { row }: EffectivePeriod,
    @Arg("on", () => DateScalar, { description: "The day." }) on: Day,
  ): Certainty {
    return certaintyOn(row, on);
  }
}
