import { sql } from "drizzle-orm";
import { type Dimensions, enumOf, thingOf } from "../../core/paging/dimension";
import { designations, programmes } from "./tables";

/** What designations are counted by. */
export const designationDimensions = {
  year: {
    description: "The year that it is for.",
    value: sql`cast(${designations.year} as text)`,
    of: "year",
  },
  programme: thingOf(designations.programmeId, "Programme", "The programme."),
  place: thingOf(designations.placeId, "Place", "The place that it was given to."),
  state: thingOf(designations.stateId, "State", "The state that it was given to."),
  confidence: enumOf(designations.confidence, "How well the record is supported."),
} as const satisfies Dimensions;

/** What programmes are counted by. */
export const programmeDimensions = {
  body: thingOf(programmes.bodyId, "Body", "The body that gives the titles."),
} as const satisfies Dimensions;
