import { expect, test } from "@jest/globals";
import { checkOffice, checkPerson } from "../../../src/subgraphs/people/checks";
import type { OfficeRecord, TermRecord } from "../../../src/subgraphs/people/records";

const term = (person: string, values: Partial<TermRecord>): TermRecord => ({
  person,
  cites: ["a-source"],
  confidence: "high",
  ...values,
});

/** What is wrong with an office, with the path within its record. */
function problemsOf(office: Partial<OfficeRecord>): string[] {
  const found: string[] = [];
  const record: OfficeRecord = {
    id: "an-office",
    kind: "chair",
    titles: { en: "Chair" },
    terms: [],
    cites: ["a-source"],
    ...office,
  };
  checkOffice({ record, report: (path, message) => found.push(`${path.join(".")}: ${message}`) });
  return found;
}

const EITHER = ": an office has either state or body, expected exactly one of them";

test.each([
  { of: "a body", office: { body: "ots" }, found: [] },
  { of: "a state", office: { state: "AZ" }, found: [] },
  { of: "both", office: { body: "ots", state: "AZ" }, found: [EITHER] },
  { of: "neither", office: {}, found: [EITHER] },
])("an office of $of: $found", ({ office, found }) => {
  expect(problemsOf(office)).toEqual(found);
});

test("a term has a date, or a note that says why there is none", () => {
  const terms = [
    term("ann", {}),
    term("bob", { note: "The dates are not given." }),
    term("cy", { attested: ["2010"] }),
    term("di", { period: "2014/" }),
  ];
  expect(problemsOf({ body: "ots", terms })).toEqual([
    "terms.0: the term has no date, expected period or attested, or a note that says why there is none",
  ]);
});

test("terms stand in the order of their start; those without any date stand anywhere", () => {
  const terms = [
    term("ann", { period: "2014-03/2015" }),
    term("bob", { note: "The dates are not given." }),
    term("cy", { period: "2014/" }),
    term("di", { attested: ["2019", "2016"] }),
  ];
  expect(problemsOf({ body: "ots", kind: "other", terms })).toEqual([
    'terms.2: the term of "cy" (2014/) starts before the one above it of "ann" (2014-03/2015), expected the order of time',
  ]);
});

const handOver = (end: string, values: Partial<TermRecord> = {}) => [
  term("ann", { period: `2014/${end}` }),
  term("bob", { period: "2018-09-03/..", ...values }),
];
const CLASH =
  'terms.1: "ann" (2014/2018-09-04) and "bob" (2018-09-03/..) hold the office at one time, expected periods with at most one day in common, or acting: true';

test.each([
  { kind: "chair", end: "2018-09-03", values: {}, found: [] }, // the day of the hand-over
  { kind: "chair", end: "2018-09-04", values: {}, found: [CLASH] },
  { kind: "chair", end: "2018", values: {}, found: [] }, // not certainly
  { kind: "chair", end: "2018-09-04", values: { acting: true }, found: [] },
  { kind: "deputy_chair", end: "2018-09-04", values: {}, found: [] },
  { kind: "other", end: "2018-09-04", values: {}, found: [] },
] as const)("two hold the office of a $kind until $end $values", ({ kind, end, values, found }) => {
  expect(problemsOf({ body: "ots", kind, terms: handOver(end, values) })).toEqual(found);
});

test.each([
  { born: "1947-03-10", died: "1946", isWrong: true },
  { born: "1947", died: "1947-01-01", isWrong: false },
  { born: undefined, died: "1946", isWrong: false },
])("born $born, died $died: wrong $isWrong", ({ born, died, isWrong }) => {
  const found: string[] = [];
  const names = { en: "Ann Zed" };
  const record = {
    id: "ann",
    names,
    given: "Ann",
    family: "Zed",
    cites: ["a-source"],
    died,
    ...(born === undefined ? {} : { born }),
  };
  checkPerson({ record, report: (path, message) => found.push(`${path.join(".")}: ${message}`) });
  const expected = `died: "died" is 1946, expected a date after that of the birth (1947-03-10)`;
  expect(found).toEqual(isWrong ? [expected] : []);
});
