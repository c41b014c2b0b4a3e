import type { ConferenceLine } from "../../parts/conference-rows";
import type { DesignationLine } from "../../parts/designation-rows";
import type { DocumentLine } from "../../parts/document-rows";
import type { MembershipLine } from "../../parts/membership-rows";
import type { AllNames, Named } from "../../parts/named";
import type { AppearanceLine } from "../../parts/participation-rows";
import type { Question } from "../../parts/questions";
import type { Cited } from "../../parts/sources";
import type { TermLine } from "../../parts/term-rows";
import type { List } from "../list-types";

/** A state or a region, with what leads from it. */
export const QUERY = `query State($id: ID!, $lang: [LanguageTag!]!) {
  state(id: $id) {
    ...Name ...Names ...Cites ...Question
    kind officialName flag isoAlpha3 isoNumeric wikidata
    partOf { ...Name } capital { ...Name }
    memberships(first: 40) { totalCount nodes { ...MembershipRow } }
    terms(first: 12) { totalCount nodes { ...TermRow } }
    conferences(first: 12) { totalCount nodes { ...ConferenceRow } }
    signedDocuments(first: 12) { totalCount nodes { ...DocumentRow } }
    designations(first: 20) { totalCount nodes { ...DesignationRow } }
    participationsOnBehalf(first: 12) {
      totalCount nodes { ...ParticipationRow conference { ...Name date } }
    }
  }
}`;

export interface State extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly kind: string;
  readonly officialName: string;
  readonly flag: string | null;
  readonly isoAlpha3: string | null;
  readonly isoNumeric: string | null;
  readonly wikidata: string | null;
  readonly partOf: Named | null;
  readonly capital: Named | null;
  readonly memberships: List<MembershipLine> | null;
  readonly terms: List<TermLine> | null;
  readonly conferences: List<ConferenceLine> | null;
  readonly signedDocuments: List<DocumentLine> | null;
  readonly designations: List<DesignationLine> | null;
  readonly participationsOnBehalf: List<AppearanceLine> | null;
}
