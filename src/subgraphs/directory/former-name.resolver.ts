import { FieldResolver, Resolver, Root } from "type-graphql";
import { Period, periodOf } from "../../core/time/period.type";
import { FormerName } from "./body";
import { daysOfName } from "./former-names";

@Resolver(() => FormerName)
export class FormerNameResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: "From when to when; null when no source tells.",
  })
  period(@Root() name: FormerName): Period | null {
    return periodOf({ period: name.period ?? null, ...daysOfName(name) });
  }
}
