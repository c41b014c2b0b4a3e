import { sql } from "drizzle-orm";
import { type Dimensions, enumOf, monthOf, thingOf, yearOf } from "../../core/paging/dimension";
import { citations, openQuestions, sources } from "./tables";

/** What sources are counted by. */
export const sourceDimensions = {
  year: yearOf(sources.date, "The year of publication."),
  month: monthOf(sources.date, "The month of publication: `2021-11`."),
  kind: enumOf(sources.kind, "What sort of source it is."),
  language: {
    description: "The language that it is in, BCP 47.",
    value: sql`${sources.language}`,
    of: "text",
  },
  publisher: thingOf(sources.publisherId, "Publisher", "Who published it."),
} as const satisfies Dimensions;

/** What citations are counted by. */
export const citationDimensions = {
  entity_type: enumOf(citations.entityType, "Of which type that is which rests on the source."),
  source: thingOf(citations.sourceId, "Source", "The source."),
  publisher: {
    description: "Who published the source.",
    value: sql`cited.publisher_id`,
    join: sql`join ${sources} as cited on cited.id = ${citations.sourceId}`,
    of: { type: "Publisher" },
  },
} as const satisfies Dimensions;

/** What open questions are counted by. */
export const openQuestionDimensions = {
  about_type: {
    description: "Of which type that is which it is about.",
    value: sql`(select ${citations.entityType} from ${citations}
      where ${citations.entityId} = ${openQuestions.aboutId} limit 1)`,
    of: "enum",
  },
} as const satisfies Dimensions;
