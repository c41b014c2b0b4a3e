import { sql } from "drizzle-orm";
import { type EntityRow, entityById, manyBy } from "../../core/batch";
import { columnsOf } from "../../core/database/query";
import { BY_NAME } from "../../core/paging/name-order";
import { pages } from "../../core/paging/pages";
import { designationDimensions, programmeDimensions } from "./dimensions";
import { designations, programmes } from "./tables";

/** The programme with this id, or null. */
export const programmeById = entityById(programmes, "Programme");
/** The designation with this id, or null. */
export const designationById = entityById(designations, "Designation");

/** The programmes of a body, by name. */
export const programmesByBody = manyBy<EntityRow<typeof programmes>>(
  (keys) => sql`select ${columnsOf(programmes, "Programme")} from ${programmes}
    where ${programmes.bodyId} in ${keys}
    order by ${programmes.nameRank}, ${programmes.id}`,
  ({ bodyId }) => bodyId ?? "",
);

/** Lists of programmes, by English name. */
export const programmePages = pages({
  table: programmes,
  typename: "Programme",
  orders: BY_NAME,
  parents: {},
  dimensions: programmeDimensions,
});

/** Lists of designations: of a programme, a place, a state. */
export const designationPages = pages({
  table: designations,
  typename: "Designation",
  orders: {
    newest: { by: ["year", "id"], direction: "desc" },
    oldest: { by: ["year", "id"], direction: "asc" },
  },
  parents: {
    programme: { key: designations.programmeId },
    place: { key: designations.placeId },
    state: { key: designations.stateId },
  },
  dimensions: designationDimensions,
});
