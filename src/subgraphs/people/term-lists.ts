import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { INCLUDE_ORGANS, listWithOrgans } from "../../core/records/organs";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { OfficeKind } from "./office";
import { terms } from "./tables";

export const TERM_ORDERS = ["newest", "oldest"] as const;
export type TermOrder = (typeof TERM_ORDERS)[number];
export const TermOrder = enumType("TermOrder", TERM_ORDERS, {
  description:
    "How a list of terms is ordered: by start, or by the first date attested where the start is unknown. Ties are broken by id.",
  values: {
    newest: "What started last comes first.",
    oldest: "What started first comes first; terms without any date before all.",
  },
});

const ACTING = "True: only who held the office as acting. False: only who did not.";

/** Which terms. */
@InputType({
  description:
    "Which terms: `filter: { kind: [SECRETARY_GENERAL] }`. Fields are ANDed, the values of one field ORed.",
})
export class TermFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies: `ots`." })
  readonly body?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: INCLUDE_ORGANS,
  })
  readonly includeOrgans!: boolean;

  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Of one of these states: `AZ`." })
  readonly state?: string[] | null;

  @Field(() => [OfficeKind], { nullable: true, description: "In offices of these kinds." })
  readonly kind?: OfficeKind[] | null;

  @IdsOf("Office")
  @Field(() => [ID], { nullable: true, description: "In one of these offices." })
  readonly office?: string[] | null;

  @IdsOf("Person")
  @Field(() => [ID], { nullable: true, description: "One of these persons." })
  readonly person?: string[] | null;

  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Nominated by one of these states: `KG`." })
  readonly nominatedBy?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: ACTING })
  readonly acting?: boolean | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;
}

/** The arguments of a list of terms. */
@ArgsType()
export class TermsArgs extends PeriodArgs {
  @Field(() => TermFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: TermFilter | null;

  @Field(() => TermOrder, { defaultValue: "newest", description: "In which order." })
  readonly orderBy!: TermOrder;
}

const inPeriod = periodFilter(terms);
const ofBody = oneOf(terms.partyId);
const ofBodyWithOrgans = oneOfList((list) => sql`${terms.partyId} in ${listWithOrgans(list)}`);
const ofState = oneOf(terms.partyId);
const ofOffice = oneOf(terms.officeId);
const ofPerson = oneOf(terms.personId);
const ofNomination = oneOf(terms.nominatedById);

const ofKind = oneOf(terms.kind);
const ofActing = oneOf(terms.acting);
const ofConfidence = oneOf(terms.confidence);

/** What a list of terms is asked, at the root and below something. */
export function termRequest({ filter, orderBy, ...page }: TermsArgs) {
  const conditions: Condition[] = [
    ...inPeriod(page),
    ...when(filter?.kind, ofKind),
    ...when(filter?.acting, (isActing) => ofActing([isActing ? 1 : 0])),
    ...when(filter?.minConfidence, (least) => ofConfidence(atLeast(least))),
    ...when(filter?.body, filter?.includeOrgans === true ? ofBodyWithOrgans : ofBody),
    ...when(filter?.state, ofState),
    ...when(filter?.office, ofOffice),
    ...when(filter?.person, ofPerson),
    ...when(filter?.nominatedBy, ofNomination),
  ];
  return { order: orderBy, conditions, page };
}
