import { sql } from "drizzle-orm";
import { type Dimensions, enumOf, monthOf, thingOf, yearOf } from "../../core/paging/dimension";
import { documents, signatories } from "./tables";

/** What documents are counted by. */
export const documentDimensions = {
  year: yearOf(documents.date, "The year of the document's date."),
  month: monthOf(documents.date, "The month of the document's date: `2021-11`."),
  kind: enumOf(documents.kind, "What sort of document it is."),
  confidence: enumOf(documents.confidence, "How well the record is supported."),
  body: thingOf(documents.bodyId, "Body", "The body that it is of."),
  conference: thingOf(documents.conferenceId, "Conference", "Where it was adopted."),
  place: thingOf(documents.placeId, "Place", "The place where it was adopted."),
  signatory_state: {
    description: "Each state that signed it.",
    value: sql`signatory.party_id`,
    join: sql`join ${signatories} as signatory
      on signatory.document_id = ${documents.id} and signatory.party_type = 'State'`,
    of: { type: "State" },
  },
} as const satisfies Dimensions;
