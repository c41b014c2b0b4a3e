import { expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/subgraphs/documents/checks";
import { DocumentRecord } from "../../../src/subgraphs/documents/records";

function problemsOf(more: Partial<DocumentRecord>): string[] {
  const record: DocumentRecord = Object.assign(new DocumentRecord(), {
    id: "nakhchivan-agreement-2009",
    kind: "agreement",
    names: { en: "Nakhchivan Agreement" },
    cites: ["nakhchivan-agreement-text"],
    confidence: "high",
    ...more,
  });
  const problems: string[] = [];
  const report = (path: readonly (string | number)[], message: string) => {
    problems.push(`${path.join(".")}: ${message}`);
  };
  checkDocument({ record, report });
  return problems;
}

test.each([
  { date: "2009-10-03", entered_into_force: "2010-11-17", signatories: ["AZ", "KZ"] },
  { date: "2009-10-03", entered_into_force: "2009-10-03" },
  { date: "2009-10-03", entered_into_force: "2009" }, // it may be later in the year
  { entered_into_force: "2009" },
])("%j is right", (more) => {
  expect(problemsOf(more)).toEqual([]);
});

test("a signatory that signs twice is reported where it stands", () => {
  expect(problemsOf({ signatories: ["AZ", "KZ", "AZ"] })).toEqual([
    'signatories.2: "AZ" signs twice, expected each signatory once',
  ]);
});

test("a document does not enter into force before it is adopted", () => {
  expect(problemsOf({ date: "2009-10-03", entered_into_force: "2009-09" })).toEqual([
    "entered_into_force: it enters into force on 2009-09 and is dated 2009-10-03, expected a day on which it was adopted or a later one",
  ]);
});
