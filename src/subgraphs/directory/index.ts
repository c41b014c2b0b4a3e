import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { PeriodResolver } from "../../core/time/period.type";
import { BodyResolver, bodyConnection } from "./body.resolver";
import { collections } from "./collections";
import { FormerNameResolver } from "./former-name.resolver";
import { bodyById, membershipById, placeById, stateById } from "./loaders";
import {
  BodyMembershipsResolver,
  MembershipResolver,
  membershipConnection,
  StateMembershipsResolver,
} from "./membership.resolver";
import { Place } from "./place";
import { PlaceResolver, placeConnection } from "./place.resolver";
import { State } from "./state";
import { StateResolver, stateConnection } from "./state.resolver";

export const directory: Subgraph = {
  name: "directory",
  summary: "Bodies and their organs, who belongs to them, states and places.",
  resolvers: [
    BodyResolver,
    bodyConnection.resolver,
    FormerNameResolver,
    BodyMembershipsResolver,
    StateMembershipsResolver,
    MembershipResolver,
    membershipConnection.resolver,
    StateResolver,
    namedResolver(State),
    stateConnection.resolver,
    PlaceResolver,
    namedResolver(Place),
    placeConnection.resolver,
    PeriodResolver,
  ],
  references: { Body: bodyById, Membership: membershipById, State: stateById, Place: placeById },
  collections,
};
