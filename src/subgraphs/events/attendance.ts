import { Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import { ATTENDANCE_QUALIFIERS, ATTENDANCE_UNITS } from "./values";

export type AttendanceQualifier = (typeof ATTENDANCE_QUALIFIERS)[number];
export const AttendanceQualifier = enumType("AttendanceQualifier", ATTENDANCE_QUALIFIERS, {
  description: "How exact a count is.",
  values: {
    exact: "So many.",
    about: "About so many.",
    up_to: "So many or fewer.",
    at_least: "So many or more.",
  },
});

export type AttendanceUnit = (typeof ATTENDANCE_UNITS)[number];
export const AttendanceUnit = enumType("AttendanceUnit", ATTENDANCE_UNITS, {
  description: "What is counted.",
  values: {
    people: "People.",
    countries: "Countries that were represented.",
    delegations: "Delegations.",
  },
});

/** How many came to a conference, by one count. */
@ObjectType({
  description: "How many came, by one count: `attendance { count qualifier unit }`.",
  simpleResolvers: true,
})
export class Attendance {
  @Field(() => Int, { description: "How many." })
  readonly count!: number;

  @Field(() => AttendanceQualifier, { description: "How exact the count is." })
  readonly qualifier!: AttendanceQualifier;

  @Field(() => AttendanceUnit, { description: "What is counted." })
  readonly unit!: AttendanceUnit;
}
