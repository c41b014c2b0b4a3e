import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { EffectivePeriodResolver } from "../../core/time/effective-period";
import { PeriodResolver } from "../../core/time/period.type";
import { periodFields } from "../../core/time/period-fields";
import { Body } from "./body";
import { BodyResolver, bodyConnection } from "./body.resolver";
import { collections } from "./collections";
import { FormerNameResolver } from "./former-name.resolver";
import { bodyById, membershipById, placeById, stateById } from "./loaders";
import { Membership } from "./membership";
import {
  BodyMembershipsResolver,
  MembershipResolver,
  membershipConnection,
  StateMembershipsResolver,
} from "./membership.resolver";
import { PlaceResolver, placeConnection } from "./place.resolver";
import { State } from "./state";
import { StateResolver, stateConnection } from "./state.resolver";

export const directory: Subgraph = {
  name: "directory",
  summary: "Bodies and their organs, who belongs to them, states and places.",
  resolvers: [
    BodyResolver,
    ...bodyConnection.resolvers,
    periodFields(Body, {
      period: "From founding to dissolution; null when no source tells of either.",
      isCurrent: "Whether it exists on a day",
    }),
    FormerNameResolver,
    BodyMembershipsResolver,
    StateMembershipsResolver,
    MembershipResolver,
    ...membershipConnection.resolvers,
    periodFields(Membership, {
      period: "From when to when; null when neither is known, see `attested`.",
      isCurrent: "Whether it holds on a day",
    }),
    StateResolver,
    namedResolver(State),
    ...stateConnection.resolvers,
    PlaceResolver,
    ...placeConnection.resolvers,
    PeriodResolver,
    EffectivePeriodResolver,
  ],
  references: { Body: bodyById, Membership: membershipById, State: stateById, Place: placeById },
  secondKeys: { Body: ["wikidata"], State: ["isoAlpha3", "wikidata"], Place: ["wikidata"] },
  collections,
};
