import { type Dimensions, enumOf, oneOfThings, thingOf, yearOf } from "../../core/paging/dimension";
import { bodies, memberships, places, states } from "./tables";

/** What bodies are counted by. */
export const bodyDimensions = {
  kind: enumOf(bodies.kind, "What sort of body it is."),
  year: yearOf(bodies.period, "The year in which it was founded."),
  state: thingOf(bodies.stateId, "State", "The state that it belongs to."),
  confidence: enumOf(bodies.confidence, "How well the record is supported."),
  parent: thingOf(bodies.parentId, "Body", "The body that it is an organ of."),
} as const satisfies Dimensions;

/** What memberships are counted by. */
export const membershipDimensions = {
  status: enumOf(memberships.status, "As what somebody belongs to the body."),
  body: thingOf(memberships.bodyId, "Body", "The body."),
  state: oneOfThings(
    { id: memberships.memberId, type: memberships.memberType },
    "State",
    "The state that is a member.",
  ),
  year: yearOf(memberships.period, "The year in which it began."),
  confidence: enumOf(memberships.confidence, "How well the record is supported."),
} as const satisfies Dimensions;

/** What states are counted by. */
export const stateDimensions = {
  kind: enumOf(states.kind, "What sort of state it is."),
} as const satisfies Dimensions;

/** What places are counted by. */
export const placeDimensions = {
  state: thingOf(places.stateId, "State", "The state or region that it lies in."),
} as const satisfies Dimensions;
