import { dateValues } from "../../../src/core/time/date-columns";
import { documents, signatories } from "../../../src/subgraphs/documents/tables";
import { seed } from "../../helpers/graph";

type Row = typeof documents.$inferInsert;

/** A declaration with a date, or without one, and what a test says of it. */
export const document = (id: string, date: string | undefined, more: Partial<Row>): Row => ({
  id,
  kind: "declaration",
  name: id,
  names: JSON.stringify({ en: id }),
  date,
  ...dateValues(date),
  confidence: "high",
  ...more,
});

/** Neither the order of the rows nor that of their ids is one that a list is asked for in. */
const rows = [
  document("delta", "2012", { kind: "charter", bodyId: "ots", confidence: "low" }),
  document("alpha", "2012-08-23", { conferenceId: "bishkek", bodyId: "ots", placeId: "bishkek" }),
  document("echo", undefined, { kind: "publication", bodyId: "academy", confidence: "medium" }),
  document("bravo", "2014-06", { conferenceId: "bodrum", bodyId: "ots", placeId: "bodrum" }),
  document("charlie", "2012-08-23", { conferenceId: "bishkek", bodyId: "turksoy" }),
];

const signs = (documentId: string, rank: number, partyId: string) => ({
  documentId,
  rank,
  partyId,
  partyType: partyId === "ots" ? ("Body" as const) : ("State" as const),
  dateOrder: rows.find(({ id }) => id === documentId)?.dateOrder ?? 0,
});

/**
 * Five documents: three of 2012, one of them known to the year only; one of a month; one undated.
 * Türkiye signs four of them, at changing ranks.
 */
export const seeds = [
  seed(documents, rows),
  seed(signatories, [
    signs("alpha", 2, "AZ"),
    signs("alpha", 1, "TR"),
    signs("bravo", 1, "ots"),
    signs("bravo", 3, "KZ"),
    signs("bravo", 2, "TR"),
    signs("delta", 1, "TR"),
    signs("echo", 1, "TR"),
  ]),
];
