import { sql } from "drizzle-orm";
import { type EntityRow, entityById, manyBy } from "../../core/batch";
import { columnsOf } from "../../core/database/query";
import { BY_NAME } from "../../core/paging/name-order";
import { pages } from "../../core/paging/pages";
import { citationDimensions, openQuestionDimensions, sourceDimensions } from "./dimensions";
import { citations, openQuestions, publishers, sources } from "./tables";

/** The source with this id, or null. */
export const sourceById = entityById(sources, "Source");
/** The publisher with this id, or null. */
export const publisherById = entityById(publishers, "Publisher");
/** The open question with this id, or null. */
export const openQuestionById = entityById(openQuestions, "OpenQuestion");

/** That an entity cites a source. */
export type CitationRow = typeof citations.$inferSelect;

/** What an entity cites, in the order of its record. */
export const citationsByEntity = manyBy<CitationRow>(
  (keys) => sql`select ${columnsOf(citations)} from ${citations}
    where ${citations.entityId} in ${keys}
    order by ${citations.entityId}, ${citations.rank}`,
  ({ entityId }) => entityId,
);

/** The open questions about an entity, by id. */
export const openQuestionsByAbout = manyBy<EntityRow<typeof openQuestions>>(
  (keys) => sql`select ${columnsOf(openQuestions, "OpenQuestion")} from ${openQuestions}
    where ${openQuestions.aboutId} in ${keys}
    order by ${openQuestions.aboutId}, ${openQuestions.id}`,
  ({ aboutId }) => aboutId,
);

/** Lists of sources, of all and of a publisher. */
export const sourcePages = pages({
  table: sources,
  typename: "Source",
  orders: {
    date_desc: { by: ["dateOrder", "id"], direction: "desc" },
    date_asc: { by: ["isUndated", "dateOrder", "id"], direction: "asc" },
  },
  parents: { publisher: { key: sources.publisherId } },
  dimensions: sourceDimensions,
});

/** Lists of publishers, by name. */
export const publisherPages = pages({
  table: publishers,
  typename: "Publisher",
  orders: BY_NAME,
  parents: {},
});

/** Lists of citations: of all, in the order of each record; of a source, by type and id of what cites it. */
export const citationPages = pages({
  table: citations,
  typename: "Citation",
  orders: {
    entity: { by: ["entityType", "entityId"], direction: "asc" },
    rank: { by: ["entityId", "rank"], direction: "asc" },
  },
  parents: { source: { key: citations.sourceId } },
  dimensions: citationDimensions,
});

/** Lists of open questions, by id. */
export const openQuestionPages = pages({
  table: openQuestions,
  typename: "OpenQuestion",
  orders: {
    id_asc: { by: ["id"], direction: "asc" },
    id_desc: { by: ["id"], direction: "desc" },
  },
  parents: {},
  dimensions: openQuestionDimensions,
});
