import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { designations, programmes } from "./tables";

export const DESIGNATION_ORDERS = ["newest", "oldest"] as const;
export type DesignationOrder = (typeof DESIGNATION_ORDERS)[number];
export const DesignationOrder = enumType("DesignationOrder", DESIGNATION_ORDERS, {
  description: "How a list of designations is ordered: by year. Ties are broken by id.",
  values: { newest: "The latest year first.", oldest: "The earliest year first." },
});

/** Which designations. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    'Which designations: `filter: { state: ["KZ"] }`. Fields are ANDed, the values of one field ORed.',
})
export class DesignationFilter {
  @IdsOf("Programme")
  @Field(() => [ID], { nullable: true, description: "Of one of these programmes." })
  readonly programme?: string[] | null;

  @IdsOf("Body")
  @Field(() => [ID], {
    nullable: true,
    description: "Of the programmes of one of these bodies: `turksoy`.",
  })
  readonly body?: string[] | null;

  @IdsOf("Place")
  @Field(() => [ID], { nullable: true, description: "Given to one of these places: `shusha`." })
  readonly place?: string[] | null;

  @IdsOf("State")
  @Field(() => [ID], {
    nullable: true,
    description: "Given to one of these states or to a place in it: `AZ`.",
  })
  readonly state?: string[] | null;

  @Field(() => [Int], { nullable: true, description: "Of one of these years." })
  readonly year?: number[] | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;
}

/** The arguments of a list of designations. */
@ArgsType()
export class DesignationsArgs extends PeriodArgs {
  @Field(() => DesignationFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: DesignationFilter | null;

  @Field(() => DesignationOrder, { defaultValue: "newest", description: "In which order." })
  readonly orderBy!: DesignationOrder;
}

const inPeriod = periodFilter(designations);
const ofProgramme = oneOf(designations.programmeId);
const ofBody = oneOfList(
  (list) => sql`${designations.programmeId} in (
    select ${programmes.id} from ${programmes} where ${programmes.bodyId} in ${list})`,
);
const ofPlace = oneOf(designations.placeId);
const ofState = oneOf(designations.stateId);
const ofYear = oneOf(designations.year);
const ofConfidence = oneOf(designations.confidence);

/** What a list of designations is asked, at the root and below something. */
export function designationRequest({ filter, orderBy, ...page }: DesignationsArgs) {
  const conditions: Condition[] = [
    ...inPeriod(page),
    ...when(filter?.programme, ofProgramme),
    ...when(filter?.body, ofBody),
    ...when(filter?.place, ofPlace),
    ...when(filter?.state, ofState),
    ...when(filter?.year, ofYear),
    ...when(filter?.minConfidence, (least) => ofConfidence(atLeast(least))),
  ];
  return { order: orderBy, conditions, page };
}
