import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { Context } from "../../core/context";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import { Certainty } from "../../core/time/certainty";
import { dateFilter } from "../../core/time/date-filter";
import type { Day } from "../../core/time/day";
import { DateScalar } from "../../core/time/scalars";
import { Gender } from "./person";
import { citizenships, people, terms } from "./tables";

export const PERSON_ORDERS = [
  "name_asc",
  "name_desc",
  "family_name_asc",
  "family_name_desc",
] as const;
export type PersonOrder = (typeof PERSON_ORDERS)[number];
export const PersonOrder = enumType("PersonOrder", PERSON_ORDERS, {
  description: "How a list of people is ordered. Ties are broken by id.",
  values: {
    name_asc: "By English name, the given name first.",
    name_desc: "By English name, from the end.",
    family_name_asc: "By family name.",
    family_name_desc: "By family name, from the end.",
  },
});

/** Which people. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    'Which people: `filter: { citizenship: ["KZ"] }`. Fields are ANDed, the values of one field ORed.',
})
export class PersonFilter {
  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Citizens of one of these states: `AZ`." })
  readonly citizenship?: string[] | null;

  @Field(() => [Gender], { nullable: true, description: "Of one of these genders." })
  readonly gender?: Gender[] | null;

  @IdsOf("Office")
  @Field(() => [ID], { nullable: true, description: "Who ever held one of these offices." })
  readonly heldOffice?: string[] | null;

  @IdsOf("Body", "State")
  @Field(() => [ID], {
    nullable: true,
    description: "Who ever held an office of one of these bodies or states: `ots`, `AZ`.",
  })
  readonly heldOfficeOf?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Born on this day or later.",
  })
  readonly bornFrom?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Born on this day or earlier.",
  })
  readonly bornTo?: Day | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;

  @Field(() => Certainty, {
    defaultValue: "certain",
    description:
      "How sure to be of `bornFrom` and `bornTo`: CERTAIN; POSSIBLE adds who may have been born between them, whose birth no source dates included; NO gives who was not.",
  })
  readonly certainty!: Certainty;
}

/** The arguments of the list of people. */
@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: "Which people; all without it." })
  readonly filter?: PersonFilter | null;

  @Field(() => PersonOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: PersonOrder;
}

const ofCitizenship = oneOfList(
  (list) => sql`${people.id} in (
    select ${citizenships.personId} from ${citizenships} where ${citizenships.stateId} in ${list})`,
);
const ofGender = oneOf(people.gender);
const ofOffice = oneOfList(
  (list) => sql`${people.id} in (
    select ${terms.personId} from ${terms} where ${terms.officeId} in ${list})`,
);
const ofParty = oneOfList(
  (list) => sql`${people.id} in (
    select ${terms.personId} from ${terms} where ${terms.partyId} in ${list})`,
);
const ofText = foundBy(people.id, "Person");
const born = dateFilter({ earliest: people.bornEarliest, latest: people.bornLatest });

/** The conditions of a filter; none without one. */
export function personConditions(
  filter: PersonFilter | null | undefined,
  context: Context,
): Condition[] {
  return [
    ...when(filter?.citizenship, ofCitizenship),
    ...when(filter?.gender, ofGender),
    ...when(filter?.heldOffice, ofOffice),
    ...when(filter?.heldOfficeOf, ofParty),
    ...when(filter?.text, (text) => ofText(context, text)),
    ...(filter == null ? [] : birthConditions(filter)),
  ];
}

function birthConditions({ bornFrom, bornTo, certainty }: PersonFilter): Condition[] {
  if (bornFrom == null && bornTo == null) return [];
  return born({ during: { from: bornFrom ?? null, to: bornTo ?? null }, certainty });
}
