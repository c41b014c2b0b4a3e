import { sql } from "drizzle-orm";
import { entityById, manyBy } from "../../core/batch";
import { columnsOf } from "../../core/database/query";
import { pages } from "../../core/paging/pages";
import { withOrgans } from "../../core/records/organs";
import { documentDimensions } from "./dimensions";
import { documents, signatories } from "./tables";

/** The document with this id, or null. */
export const documentById = entityById(documents, "Document");

/** Who signed a document, in the order of the record. */
export const signatoriesByDocument = manyBy<typeof signatories.$inferSelect>(
  (keys) => sql`select ${columnsOf(signatories)} from ${signatories}
    where ${signatories.documentId} in ${keys}
    order by ${signatories.documentId}, ${signatories.rank}`,
  ({ documentId }) => documentId,
);

/** Lists of documents: of a conference, of a body, of a place, and what a party signed. */
export const documentPages = pages({
  table: documents,
  typename: "Document",
  orders: {
    date_desc: { by: ["dateOrder", "id"], direction: "desc" },
    date_asc: { by: ["isUndated", "dateOrder", "id"], direction: "asc" },
    name_asc: { by: ["nameRank", "id"], direction: "asc" },
    name_desc: { by: ["nameRank", "id"], direction: "desc" },
  },
  parents: {
    conference: { key: documents.conferenceId },
    body: { key: documents.bodyId },
    bodyWithOrgans: {
      from: sql`${documents} indexed by documents_by_body`,
      key: (body) => sql`${documents.bodyId} in ${withOrgans(sql`select ${body}`)}`,
    },
    place: { key: documents.placeId },
    signatory: {
      from: sql`${signatories} join ${documents} on ${documents.id} = ${signatories.documentId}`,
      key: signatories.partyId,
      order: { dateOrder: signatories.dateOrder, id: signatories.documentId },
    },
  },
  dimensions: documentDimensions,
});
