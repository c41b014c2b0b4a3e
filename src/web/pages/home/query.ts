import type { ConferenceLine } from "../../parts/conference-rows";
import type { DocumentLine } from "../../parts/document-rows";
import type { List } from "../list-types";
import { EXAMPLE_FIELD } from "./example";

/** What the start page tells: how much there is, what is next, what was last, the newest documents, an example. */
export const QUERY = `query Start($lang: [LanguageTag!]!, $today: Date!) {
  dataset { coveredUntil counts { type count } }
  next: conferences(
    filter: { status: [SCHEDULED] }, during: { from: $today }, certainty: POSSIBLE, orderBy: DATE_ASC, first: 5
  ) { totalCount nodes { ...ConferenceRow } }
  last: conferences(filter: { status: [HELD] }, first: 6) { totalCount nodes { ...ConferenceRow } }
  documents(first: 6) { totalCount nodes { ...DocumentRow } }
  ${EXAMPLE_FIELD}
}`;

export interface Start {
  readonly dataset: {
    readonly coveredUntil: string | null;
    readonly counts: readonly { readonly type: string; readonly count: number }[];
  } | null;
  readonly next: List<ConferenceLine> | null;
  readonly last: List<ConferenceLine> | null;
  readonly documents: List<DocumentLine> | null;
  /** The answer to the example, as it comes. */
  readonly example: object | null;
}
