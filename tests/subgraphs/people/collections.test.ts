import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type CheckedData, checkData } from "../../../src/data/check";
import { formatProblem } from "../../../src/data/problem";
import { directory } from "../../../src/subgraphs/directory";
import { people } from "../../../src/subgraphs/people";
import {
  citizenships,
  organs,
  people as persons,
  terms,
} from "../../../src/subgraphs/people/tables";
import { copyOfData, type DataCopy } from "../../helpers/data-folder";

let data: DataCopy;
let checked: CheckedData;

beforeAll(() => {
  data = copyOfData();
  data.edit("people/dusen-kaseinov.yaml", "citizenship: [KZ]", "citizenship: [KZ, TR]");
  data.edit("people/dusen-kaseinov.yaml", 'born: "1947-03-10"', 'born: "1947-03"');
  data.edit("people/abdullah-gul.yaml", "born:", 'died: "1940"\nborn:');
  data.edit("offices/president-kz.yaml", "state: KZ\n", "");
  data.edit("offices/turkic-academy-president.yaml", '["2022-09-26"]', '["2023-09-26"]');
  checked = checkData(data.folder, [directory, people]);
});

afterAll(() => data.close());

test("a second term in an office has an id of its own, and knows its neighbours", () => {
  const ids = ["turkpa-secretary-general.ramil-hasan", "turkpa-secretary-general.ramil-hasan.2"];
  const found = checked.rows.get(terms)?.filter(({ id }) => ids.includes(String(id)));
  expect(found).toEqual([
    expect.objectContaining({
      id: ids[0],
      period: "2009-09-29/2013-10-01",
      predecessorId: null,
      successorId: "turkpa-secretary-general.jandos-asanov",
      kind: "secretary_general",
      partyId: "turkpa",
      nominatedById: "AZ",
    }),
    expect.objectContaining({
      id: ids[1],
      period: "2025-10-15/..",
      attested: '["2026-03-12"]',
      predecessorId: "turkpa-secretary-general.mehmet-sureyya-er",
      successorId: null,
    }),
  ]);
  expect(checked.entities).toContainEqual(
    expect.objectContaining({ type: "Term", id: ids[1], date: "2025-10-15/..", names: null }),
  );
});

test("a partial date of birth is kept with its readings, a citizenship with its rank", () => {
  const person = checked.rows.get(persons)?.find(({ id }) => id === "dusen-kaseinov");
  expect(person).toMatchObject({ bornEarliest: -8342, bornLatest: -8312 });
  expect(checked.rows.get(citizenships)?.filter(({ personId }) => personId === person?.id)).toEqual(
    [
      { personId: "dusen-kaseinov", stateId: "KZ", rank: 0 },
      { personId: "dusen-kaseinov", stateId: "TR", rank: 1 },
    ],
  );
});

test("organs are known by what the directory says of its bodies", () => {
  expect(checked.rows.get(organs)).toContainEqual({
    bodyId: "ots-drought-prevention-institute",
    wholeId: "ots-representation-office-budapest",
  });
  expect(checked.rows.get(organs)?.filter(({ wholeId }) => wholeId === "turkpa")).toHaveLength(9);
});

test("what is wrong across the keys of a record is reported with its place", () => {
  const found = checked.problems
    .map((problem) => formatProblem(problem).replace(/^.*?\/data\//, ""))
    // The sources and documents that records cite are of other subgraphs.
    .filter((text) => /^(people|offices)\//.test(text) && !text.includes(" is no "));
  expect(found).toEqual([
    expect.stringMatching(/^offices\/president-kz\.yaml:1:1: an office has either state or body/),
    expect.stringMatching(/^offices\/turkic-academy-president\.yaml:1:1: .* has no reading/),
    expect.stringMatching(/^people\/abdullah-gul\.yaml:\d+:1: "died" is 1940, expected a date/),
  ]);
});
