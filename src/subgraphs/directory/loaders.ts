import { sql } from "drizzle-orm";
import { type EntityRow, entityById, manyBy } from "../../core/batch";
import { columnsOf } from "../../core/database/query";
import { BY_NAME } from "../../core/paging/name-order";
import { pages } from "../../core/paging/pages";
import {
  bodyDimensions,
  membershipDimensions,
  placeDimensions,
  stateDimensions,
} from "./dimensions";
import { bodies, memberships, places, states } from "./tables";

type BodyRow = EntityRow<typeof bodies>;

/** The body with this id, or null. */
export const bodyById = entityById(bodies, "Body");
/** The membership with this id, or null. */
export const membershipById = entityById(memberships, "Membership");
/** The state with this code, or null. */
export const stateById = entityById(states, "State");
/** The place with this id, or null. */
export const placeById = entityById(places, "Place");

/** The organs of a body, by name. */
export const bodiesByParent = manyBy<BodyRow>(
  (keys) => sql`select ${columnsOf(bodies, "Body")} from ${bodies}
    where ${bodies.parentId} in ${keys} order by ${bodies.nameRank}, ${bodies.id}`,
  ({ parentId }) => parentId ?? "",
);

/** The bodies affiliated to a body, by name. */
export const bodiesByAffiliation = manyBy<BodyRow>(
  (keys) => sql`select ${columnsOf(bodies, "Body")} from ${bodies}
    where ${bodies.affiliatedToId} in ${keys} order by ${bodies.nameRank}, ${bodies.id}`,
  ({ affiliatedToId }) => affiliatedToId ?? "",
);

/** Lists of bodies. */
export const bodyPages = pages({
  table: bodies,
  typename: "Body",
  orders: {
    name_asc: { by: ["nameRank", "id"], direction: "asc" },
    name_desc: { by: ["nameRank", "id"], direction: "desc" },
    founded_asc: { by: ["periodOrder", "id"], direction: "asc" },
    founded_desc: { by: ["periodOrder", "id"], direction: "desc" },
  },
  parents: {},
  dimensions: bodyDimensions,
});

/** Lists of memberships, of a body and of a member. */
export const membershipPages = pages({
  table: memberships,
  typename: "Membership",
  orders: {
    newest: { by: ["periodOrder", "id"], direction: "desc" },
    oldest: { by: ["periodOrder", "id"], direction: "asc" },
  },
  parents: { body: { key: memberships.bodyId }, member: { key: memberships.memberId } },
  dimensions: membershipDimensions,
});

/** Lists of states, by English name. */
export const statePages = pages({
  table: states,
  typename: "State",
  orders: BY_NAME,
  parents: {},
  dimensions: stateDimensions,
});

/** Lists of places, by English name. */
export const placePages = pages({
  table: places,
  typename: "Place",
  orders: BY_NAME,
  parents: {},
  dimensions: placeDimensions,
});
