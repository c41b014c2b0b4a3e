import { FieldResolver, Resolver, Root } from "type-graphql";
import { EffectivePeriod } from "../../core/time/effective-period";
import { Period, periodOf } from "../../core/time/period.type";
import { FormerName } from "./body";

@Resolver(() => FormerName)
export class FormerNameResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: "From when to when; null when no source tells.",
  })
  period(@Root() { days }: FormerName): Period | null {
    return periodOf(days);
  }

  @FieldResolver(() => EffectivePeriod, {
    description: "When it was borne by all that is known, what is inferred included.",
  })
  effective(@Root() { days }: FormerName): EffectivePeriod {
    return { row: days };
  }
}
