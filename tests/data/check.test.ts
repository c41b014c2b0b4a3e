import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { checkData } from "../../src/data/check";
import { formatProblem } from "../../src/data/problem";
import { subgraphs } from "../../src/subgraphs";
import { copyOfData, DATA, type DataCopy } from "../helpers/data-folder";

let data: DataCopy;

beforeEach(() => {
  data = copyOfData();
});

afterEach(() => data.close());

/** The problems of the copy, with paths as seen from it. */
const problems = () =>
  checkData(data.folder, subgraphs).problems.map((problem) =>
    formatProblem(problem).replace(/^.*?\/data\//, ""),
  );

test("the data set itself has no problems", () => {
  expect(checkData(DATA, subgraphs).problems.map(formatProblem)).toEqual([]);
});

test("an unknown key is refused, and the one that was meant is named", () => {
  data.edit("people/kubanychbek-omuraliev.yaml", "honorific:", "honorifc:");
  expect(problems()).toEqual([
    expect.stringMatching(
      /^people\/kubanychbek-omuraliev\.yaml:13:1: "honorifc" is no key of this record; did you mean "honorific"\?/,
    ),
  ]);
});

test("a dangling id is refused, and a near one is named", () => {
  data.edit("bodies/ots.yaml", "headquarters: istanbul", "headquarters: istambul");
  expect(problems()).toEqual([
    'bodies/ots.yaml:65:1: "istambul" is no Place: there is none with this id; did you mean "istanbul"?',
  ]);
});

test("an id of another type is refused", () => {
  data.edit("bodies/ots.yaml", "headquarters: istanbul", "headquarters: turksoy");
  expect(problems()[0]).toContain('"turksoy" is no Place: "turksoy" is a Body');
});

test.each([
  { name: "a day that does not exist", date: "2021-02-30" },
  { name: "a month that does not exist", date: "2021-13" },
  { name: "another format", date: "12.11.2021" },
])("$name is no date", ({ date }) => {
  const file = "conferences/2021/ots-summit-08-istanbul-2021.yaml";
  data.edit(file, 'date: "2021-11-12"', `date: "${date}"`);
  const [problem] = problems();
  expect(problem).toContain(`${file}:8:1: "date" is "${date}", expected a date such as`);
});

test("a broken YAML file is named with its place, and the rest is checked all the same", () => {
  data.write("bodies/turkpa.yaml", 'id: turkpa\nnames: {en: "TURKPA"\n');
  data.edit("people/kubanychbek-omuraliev.yaml", "honorific:", "honorifc:");
  expect(problems()).toEqual([
    expect.stringMatching(/^bodies\/turkpa\.yaml:\d+:\d+: .*expected valid YAML$/),
    expect.stringContaining('"honorifc" is no key'),
  ]);
});

test("an id that two records bear is refused", () => {
  data.edit("places.yaml", "- id: aktau", "- id: ots");
  expect(problems().join("\n")).toContain('"ots" is also the id of a Place in');
});

test("a file that nothing reads is named", () => {
  data.write("bodies/new.yml", "id: new\n");
  expect(problems()[0]).toContain("bodies/new.yml:1:1: nothing reads this file, expected one of");
});

test("a file is named like its record", () => {
  data.edit("bodies/tika.yaml", "id: tika", "id: tikka");
  expect(problems()).toContainEqual(
    'bodies/tika.yaml:1:1: "id" is "tikka", expected "tika" like the file\'s name',
  );
});

test("an empty value is refused", () => {
  data.edit("bodies/ots.yaml", "acronym: OTS", "acronym:");
  expect(problems()).toEqual([
    'bodies/ots.yaml:15:1: "acronym" is empty, expected a value or no such key',
  ]);
});

test("a record without a source is refused", () => {
  data.edit("places.yaml", "  cites: [wp-en-capitals,", "  note: [wp-en-capitals,");
  expect(problems().join("\n")).toContain('"cites" is missing, expected a list of ids');
});

test("coordinates out of range are refused", () => {
  data.edit("places.yaml", "latitude: 43.6410", "latitude: 436.410");
  expect(problems()).toEqual([
    'places.yaml:16:3: "latitude" is 436.41, expected a number from -90 to 90',
  ]);
});
