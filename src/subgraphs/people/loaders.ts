import { sql } from "drizzle-orm";
import { entityById, manyBy } from "../../core/batch";
import { columnsOf } from "../../core/database/query";
import { BY_NAME } from "../../core/paging/name-order";
import { pages } from "../../core/paging/pages";
import { withOrgans } from "../../core/records/organs";
import { officeDimensions, personDimensions, termDimensions } from "./dimensions";
import { citizenships, offices, people, terms } from "./tables";

/** The person with this id, or null. */
export const personById = entityById(people, "Person");
/** The office with this id, or null. */
export const officeById = entityById(offices, "Office");
/** The term with this id, or null. */
export const termById = entityById(terms, "Term");

/** The citizenships of a person, in the order of the record. */
export const citizenshipsByPerson = manyBy<typeof citizenships.$inferSelect>(
  (keys) => sql`select ${columnsOf(citizenships)} from ${citizenships}
    where ${citizenships.personId} in ${keys}
    order by ${citizenships.personId}, ${citizenships.rank}`,
  ({ personId }) => personId,
);

/** Lists of people. */
export const personPages = pages({
  table: people,
  typename: "Person",
  orders: {
    name_asc: { by: ["nameRank", "id"], direction: "asc" },
    name_desc: { by: ["nameRank", "id"], direction: "desc" },
    family_name_asc: { by: ["familyNameRank", "id"], direction: "asc" },
    family_name_desc: { by: ["familyNameRank", "id"], direction: "desc" },
  },
  parents: {},
  dimensions: personDimensions,
});

/** Lists of offices, by English title. */
export const officePages = pages({
  table: offices,
  typename: "Office",
  orders: BY_NAME,
  parents: { party: { key: offices.partyId } },
  dimensions: officeDimensions,
});

/** Lists of terms: of an office, of a person, of a body or state, of a body and its organs. */
export const termPages = pages({
  table: terms,
  typename: "Term",
  orders: {
    newest: { by: ["periodOrder", "id"], direction: "desc" },
    oldest: { by: ["periodOrder", "id"], direction: "asc" },
  },
  parents: {
    office: { key: terms.officeId },
    person: { key: terms.personId },
    party: { key: terms.partyId },
    bodyWithOrgans: {
      // Left alone, SQLite walks all terms and works out the organs for each (measured 20x slower).
      from: sql`${terms} indexed by terms_by_party`,
      key: (body) => sql`${terms.partyId} in ${withOrgans(sql`select ${body}`)}`,
    },
  },
  dimensions: termDimensions,
});
