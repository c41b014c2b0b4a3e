import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../core/enums";
import type { Reference } from "../../core/node";

export const CONFERENCE_DIMENSIONS = ["year", "body", "state", "place", "kind", "series"] as const;
export type ConferenceDimension = (typeof CONFERENCE_DIMENSIONS)[number];
export const ConferenceDimension = enumType("ConferenceDimension", CONFERENCE_DIMENSIONS, {
  description:
    "What conferences are counted by. A conference that has no value in a dimension is not counted in it.",
  values: {
    year: "The year of the first day, from the earliest to the latest.",
    body: "Each body that organized it: a conference of two bodies counts for both.",
    state:
      "The state it was held in: one in a region counts for the region and for the region's state.",
    place: "The place it was held in.",
    kind: "What sort of meeting it is.",
    series: "The series it is one of.",
  },
});

/** How many there are of something. */
@ObjectType({ description: "How many there are with one value.", simpleResolvers: true })
export class Count {
  @Field(() => ID, {
    description: "The value as a filter takes it: `2021`, `SUMMIT`, or the id of `node`.",
  })
  readonly key!: string;

  @Field(() => String, {
    description:
      "The value for a reader: a year, a kind in words, the English name of a series; of a body, state or place the key: its name is in `node`.",
  })
  readonly label!: string;

  @Field(() => Int, { description: "How many." })
  readonly count!: number;

  readonly of!: Reference | null;
}
