import { FieldResolver, Resolver, Root } from "type-graphql";
import { readPeriod } from "../../core/time/period";
import { Period } from "../../core/time/period.type";
import { FormerName } from "./body";

@Resolver(() => FormerName)
export class FormerNameResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: "From when to when; null when no source tells.",
  })
  period(@Root() { period }: FormerName): Period | null {
    const days = period === undefined ? null : readPeriod(period);
    return period === undefined || days === null ? null : { edtf: period, days };
  }
}
