import { expect, test } from "@jest/globals";
import { checkConferences } from "../../../src/subgraphs/events/checks";
import { ConferenceRecord } from "../../../src/subgraphs/events/records";
import { checkFiles, conferenceFile, messagesOf } from "./data-folder";

const SERIES = { "series/line.yaml": "id: line\nnames:\n  en: Line\ncites: [s]\n" };

const inLine = (number: number) => `series: line\nnumber: ${number}`;
const participant = (of: string) => `participants:\n  - ${of}\n    role: chair\n    cites: [s]`;
const SESSIONS = `sessions:
  - id: talk-1
    title: Talk
    kind: panel
    order: 1
    cites: [s]`;

test.each([
  {
    what: "a participant who is two",
    files: conferenceFile("a", "2020", participant("person: ali\n    body: ots")),
    found: ["a participant has 2 of person, body and state, expected exactly one of them"],
  },
  {
    what: "a participant who is nobody",
    files: conferenceFile("a", "2020", participant("capacity: Rector")),
    found: ["a participant has 0 of person, body and state, expected exactly one of them"],
  },
  {
    what: "a session of another conference",
    files: {
      ...conferenceFile("a", "2020", SESSIONS),
      ...conferenceFile("b", "2020", participant("person: ali\n    session: talk-1")),
    },
    found: [
      '"talk-1" is no session of this conference, expected one of its sessions, of which it has none',
    ],
  },
  {
    what: "its own session",
    files: conferenceFile(
      "a",
      "2020",
      `${SESSIONS}\n${participant("person: ali\n    session: talk-1")}`,
    ),
    found: [],
  },
  {
    what: "a file in the folder of another year",
    files: {
      ...conferenceFile("a", "2019-12-31/2020-01-02"),
      "conferences/2020/b.yaml":
        'id: b\nkind: summit\nnames:\n  en: b\ndate: "2019~"\nstatus: held\ncites: [s]\nconfidence: low\n',
    },
    found: ["the date is 2019~ and the file stands in conferences/2020, expected conferences/2019"],
  },
  {
    what: "topics that are no slugs",
    files: conferenceFile("a", "2020", "topics: [green-energy, Cultural capital]"),
    found: [
      '"topics" is ["green-energy","Cultural capital"], expected a list of lower-case slugs such as ["green-energy"]',
    ],
  },
  {
    what: "a circle of parts",
    files: {
      ...conferenceFile("a", "2020", "part_of: b"),
      ...conferenceFile("b", "2020", "part_of: a"),
    },
    found: [
      '"a" is part of itself by its wholes, expected a tree',
      '"b" is part of itself by its wholes, expected a tree',
    ],
  },
  {
    what: "a part two days before its whole",
    files: {
      ...conferenceFile("whole", "2020-05-10/2020-05-12"),
      ...conferenceFile("early", "2020-05-08", "part_of: whole"),
      ...conferenceFile("eve", "2020-05-09", "part_of: whole"),
      ...conferenceFile("day-after", "2020-05-13", "part_of: whole"),
      ...conferenceFile("late", "2020-05-11/2020-05-14", "part_of: whole"),
      ...conferenceFile("may", "2020-05", "part_of: whole"),
      ...conferenceFile("june", "2020-06", "part_of: whole"),
    },
    found: [
      'the date is 2020-05-08, expected a date within 2020-05-10/2020-05-12 of "whole", or at most 1 day from it',
      'the date is 2020-06, expected a date within 2020-05-10/2020-05-12 of "whole", or at most 1 day from it',
      'the date is 2020-05-11/2020-05-14, expected a date within 2020-05-10/2020-05-12 of "whole", or at most 1 day from it',
    ],
  },
  {
    what: "a number without a series",
    files: conferenceFile("a", "2020", "number: 3"),
    found: ['the number is 3, expected "series" beside it'],
  },
  {
    what: "a number twice",
    files: {
      ...SERIES,
      ...conferenceFile("a", "2020", inLine(3)),
      ...conferenceFile("b", "2021", inLine(3)),
    },
    found: ['"a" is number 3 of the series too, expected a number of its own'],
  },
  {
    what: "numbers against time",
    files: {
      ...SERIES,
      ...conferenceFile("a", "2021", inLine(1)),
      ...conferenceFile("b", "2021-02", inLine(3)),
      ...conferenceFile("c", "2020-12-31", inLine(4)),
    },
    found: [
      "number 4 is on 2020-12-31, number 3 of the series later, on 2021-02; expected numbers that run with time",
    ],
  },
])("the check finds $what", ({ files, found }) => {
  expect(messagesOf(checkFiles(files))).toEqual(found);
});

test("a problem is reported at its place", () => {
  const files = conferenceFile("a", "2020", participant("person: ali\n    session: talk-9"));
  const places = checkFiles(files).problems.map(({ file, line, column }) => {
    return `${file.split("/").slice(-2).join("/")}:${line}:${column}`;
  });
  expect(places).toContain("2020/a.yaml:8:5");
});

test.each([
  { document: { conference: "forum" }, found: [] },
  {
    document: { conference: "other" },
    found: ['"d" is of "other" by its own record, expected "conference: forum" there'],
  },
  {
    document: {},
    found: ['"d" is of no conference by its own record, expected "conference: forum" there'],
  },
])("a listed document is of its conference by its own record", ({ document, found }) => {
  const forum = { id: "forum", date: "2020", documents: ["d"] };
  const record = Object.assign(new ConferenceRecord(), forum);
  const messages: string[] = [];
  const report = (_: unknown, message: string) => messages.push(message);
  checkConferences([{ record, folder: "2020", report }], (id) =>
    id === "d" ? document : undefined,
  );
  expect(messages).toEqual(found);
});
