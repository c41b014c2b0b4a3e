import type { ConferenceLine } from "../../parts/conference-rows";
import type { DocumentLine } from "../../parts/document-rows";
import type { Confidence } from "../../parts/facts";
import type { FormerName } from "../../parts/former-names";
import type { MembershipLine } from "../../parts/membership-rows";
import type { AllNames, Named } from "../../parts/named";
import type { Question } from "../../parts/questions";
import type { Cited } from "../../parts/sources";
import type { Period } from "../../parts/span";
import type { TermLine } from "../../parts/term-rows";
import type { List } from "../list-types";

/** A cooperation body or an organ of one, with what leads from it. */
export const QUERY = `query Body($id: ID!, $lang: [LanguageTag!]!) {
  body(id: $id) {
    ...Name ...Names ...Cites ...Question
    kind acronym mandate note confidence website wikidata workingLanguages
    period { ...Span }
    formerNames { lang name period { ...Span } }
    parent { ...Name } affiliatedTo { ...Name } state { ...Name } headquarters { ...Name } foundedPlace { ...Name }
    foundingDocument { ...Name }
    organs { ...Name } affiliates { ...Name } programmes { ...Name }
    memberships(first: 60) { totalCount nodes { ...MembershipRow } }
    memberOf(first: 20) { totalCount nodes { ...MembershipRow } }
    terms(first: 20) { totalCount nodes { ...TermRow } }
    series(first: 40) { totalCount nodes { ...Name } }
    conferences(first: 12, filter: { includeOrgans: true }) { totalCount nodes { ...ConferenceRow } }
    documents(first: 12, filter: { includeOrgans: true }) { totalCount nodes { ...DocumentRow } }
  }
}`;

export interface Body extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly kind: string;
  readonly acronym: string | null;
  readonly mandate: string | null;
  readonly note: string | null;
  readonly confidence: Confidence | null;
  readonly website: string | null;
  readonly wikidata: string | null;
  readonly workingLanguages: readonly string[];
  readonly period: Period | null;
  readonly formerNames: readonly FormerName[];
  readonly parent: Named | null;
  readonly affiliatedTo: Named | null;
  readonly state: Named | null;
  readonly headquarters: Named | null;
  readonly foundedPlace: Named | null;
  readonly foundingDocument: Named | null;
  readonly organs: readonly Named[];
  readonly affiliates: readonly Named[];
  readonly programmes: readonly Named[] | null;
  readonly memberships: List<MembershipLine> | null;
  readonly memberOf: List<MembershipLine> | null;
  readonly terms: List<TermLine> | null;
  readonly series: List<Named> | null;
  readonly conferences: List<ConferenceLine> | null;
  readonly documents: List<DocumentLine> | null;
}
