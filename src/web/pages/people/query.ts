import type { AllNames, Named } from "../../parts/named";
import type { AppearanceLine } from "../../parts/participation-rows";
import type { Question } from "../../parts/questions";
import type { Cited } from "../../parts/sources";
import type { StatementLine } from "../../parts/statement-rows";
import type { TermLine } from "../../parts/term-rows";
import type { List } from "../list-types";

/** A person, with what they were, where they were, and what they said. */
export const QUERY = `query Person($id: ID!, $lang: [LanguageTag!]!) {
  person(id: $id) {
    ...Name ...Names ...Cites ...Question
    honorific born died note wikidata citizenships { ...Name }
    terms(first: 40) { totalCount nodes { ...TermRow } }
    participations(first: 40) { totalCount nodes { ...ParticipationRow conference { ...Name date } } }
    statements(first: 12) { totalCount nodes { ...StatementRow } }
  }
}`;

export interface Person extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly honorific: string | null;
  readonly born: string | null;
  readonly died: string | null;
  readonly note: string | null;
  readonly wikidata: string | null;
  readonly citizenships: readonly Named[];
  readonly terms: List<TermLine> | null;
  readonly participations: List<AppearanceLine> | null;
  readonly statements: List<StatementLine> | null;
}
