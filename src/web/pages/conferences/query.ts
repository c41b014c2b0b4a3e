import type { ConferenceLine } from "../../parts/conference-rows";
import type { DocumentLine } from "../../parts/document-rows";
import type { Confidence } from "../../parts/facts";
import type { AllNames, Named } from "../../parts/named";
import type { ParticipationLine } from "../../parts/participation-rows";
import type { Question } from "../../parts/questions";
import type { Cited } from "../../parts/sources";
import type { StatementLine } from "../../parts/statement-rows";
import type { List } from "../list-types";

/** A conference: its programme, who came in which capacity, what was said and adopted. */
export const QUERY = `query Conference($id: ID!, $lang: [LanguageTag!]!) {
  conference(id: $id) {
    ...Name ...Names ...Cites ...Question
    kind date status number theme venue note confidence topics outcomes placeName(lang: $lang)
    attendance { count qualifier unit }
    series { ...Name } organizers { ... on Body { ...Name } ... on State { ...Name } }
    place { ...Name state { ...Name } } partOf { ...Name } parts { ...ConferenceRow }
    sessions { ...Name kind date ...Cites }
    participations(first: 100) { totalCount nodes { ...ParticipationRow } }
    statements(first: 40) { totalCount nodes { ...StatementRow } }
    documents(first: 40) { totalCount nodes { ...DocumentRow } }
  }
}`;

export interface Attendance {
  readonly count: number;
  readonly qualifier: keyof typeof QUALIFIERS;
  readonly unit: string;
}

/** What stands before a number, by how exact it is. */
export const QUALIFIERS = { EXACT: "", ABOUT: "about ", AT_LEAST: "at least ", UP_TO: "up to " };

export interface Session extends Named, Cited {
  readonly kind: string;
  readonly date: string | null;
}

export interface Conference extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly kind: string;
  readonly date: string;
  readonly status: string;
  readonly number: number | null;
  readonly theme: string | null;
  readonly venue: string | null;
  readonly note: string | null;
  readonly confidence: Confidence | null;
  readonly topics: readonly string[];
  readonly outcomes: readonly string[];
  readonly placeName: string | null;
  readonly attendance: readonly Attendance[];
  readonly series: Named | null;
  readonly organizers: readonly Named[];
  readonly place: (Named & { readonly state: Named | null }) | null;
  readonly partOf: Named | null;
  readonly parts: readonly ConferenceLine[];
  readonly sessions: readonly Session[];
  readonly participations: List<ParticipationLine> | null;
  readonly statements: List<StatementLine> | null;
  readonly documents: List<DocumentLine> | null;
}
