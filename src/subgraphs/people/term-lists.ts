import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { OfficeKind } from "./office";
import { withOrgans } from "./organs";
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

/** The arguments of the terms of one office. */
@ArgsType()
export class TermsArgs extends PeriodArgs {
  @Field(() => Boolean, { nullable: true, description: ACTING })
  readonly acting?: boolean | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;

  @Field(() => TermOrder, { defaultValue: "newest", description: "In which order." })
  readonly orderBy!: TermOrder;
}

/** The arguments of the terms of a person or a state, in whatever office. */
@ArgsType()
export class OfficialsArgs extends TermsArgs {
  @Field(() => [OfficeKind], { nullable: true, description: "In offices of these kinds." })
  readonly kind?: OfficeKind[] | null;
}

/** The arguments of the officials of a body. */
@ArgsType()
export class BodyOfficialsArgs extends OfficialsArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also those of its organs, and of their organs.",
  })
  readonly includeOrgans!: boolean;
}

/** Which officials. */
@InputType({ description: "Which officials. Fields are ANDed, the values of one field ORed." })
export class OfficialFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies: `ots`." })
  readonly body?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "With `body`: also of the organs of these bodies, and of their organs.",
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

/** The arguments of the list of all officials. */
@ArgsType()
export class AllOfficialsArgs extends OfficialsArgs {
  @Field(() => OfficialFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: OfficialFilter | null;
}

const inPeriod = periodFilter(terms);
const ofBody = oneOf(terms.partyId);
const ofBodyWithOrgans = oneOfList(
  (list) => sql`${terms.partyId} in ${withOrgans(sql`select value from ${list}`)}`,
);
const ofState = oneOf(terms.partyId);
const ofOffice = oneOf(terms.officeId);
const ofPerson = oneOf(terms.personId);
const ofNomination = oneOf(terms.nominatedById);

type Traits = Pick<OfficialFilter, "kind" | "acting" | "minConfidence">;

/** Makes the conditions on what a term is; made anew for each place where a list can ask for it. */
function traits() {
  const ofKind = oneOf(terms.kind);
  const ofActing = oneOf(terms.acting);
  const ofConfidence = oneOf(terms.confidence);
  return ({ kind, acting, minConfidence }: Traits): Condition[] => [
    ...when(kind, ofKind),
    ...when(acting, (isActing) => ofActing([isActing ? 1 : 0])),
    ...when(minConfidence, (least) => ofConfidence(atLeast(least))),
  ];
}

const withTraits = traits();
const withFilteredTraits = traits();

/** The conditions of a list of terms. */
export function termConditions(args: OfficialsArgs | TermsArgs): Condition[] {
  const kind = "kind" in args ? args.kind : null;
  return [...inPeriod(args), ...withTraits({ ...args, kind })];
}

/** The conditions of the list of all officials: those of every list, and those of its filter. */
export function officialConditions({ filter, ...args }: AllOfficialsArgs): Condition[] {
  return [
    ...termConditions(args),
    ...withFilteredTraits(filter ?? {}),
    ...when(filter?.body, filter?.includeOrgans === true ? ofBodyWithOrgans : ofBody),
    ...when(filter?.state, ofState),
    ...when(filter?.office, ofOffice),
    ...when(filter?.person, ofPerson),
    ...when(filter?.nominatedBy, ofNomination),
  ];
}
