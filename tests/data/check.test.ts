import { beforeAll, expect, test } from "@jest/globals";
import { checkData } from "../../src/data/check";
import { formatProblem } from "../../src/data/problem";
import { subgraphs } from "../../src/subgraphs";
import { copyOfData, DATA, type DataCopy } from "../helpers/data-folder";

/** A mistake in one file of the data, and all that is to be said of that file. */
interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly make: (data: DataCopy, file: string) => void;
  readonly said: readonly string[];
}

const edit = (from: string, to: string) => (data: DataCopy, file: string) =>
  data.edit(file, from, to);
const write = (content: string) => (data: DataCopy, file: string) => data.write(file, content);

/** Mistakes that have no part in each other, so that all of them are found at once. */
const MISTAKES: readonly Mistake[] = [
  {
    what: "an unknown key is refused, and the one that was meant is named",
    file: "people/kubanychbek-omuraliev.yaml",
    make: edit("honorific:", "honorifc:"),
    said: [':14:1: "honorifc" is no key of this record; did you mean "honorific"?'],
  },
  {
    what: "a dangling id is refused, and a near one is named",
    file: "bodies/ots.yaml",
    make: edit("headquarters: istanbul", "headquarters: istambul"),
    said: [':65:1: "istambul" is no Place: there is none with this id; did you mean "istanbul"?'],
  },
  {
    what: "an id of another type is refused",
    file: "bodies/turksoy.yaml",
    make: edit("headquarters: ankara", "headquarters: ots"),
    said: [':39:1: "ots" is no Place: "ots" is a Body'],
  },
  {
    what: "an empty value is refused",
    file: "bodies/turkic-academy.yaml",
    make: edit("acronym: TWESCO", "acronym:"),
    said: [':12:1: "acronym" is empty, expected a value or no such key'],
  },
  {
    what: "a day that does not exist is no date",
    file: "conferences/2021/ots-summit-08-istanbul-2021.yaml",
    make: edit('date: "2021-11-12"', 'date: "2021-02-30"'),
    said: [':8:1: "date" is "2021-02-30", expected a date such as'],
  },
  {
    what: "a month that does not exist is no date",
    file: "conferences/2021/ots-cfm-istanbul-2021.yaml",
    make: edit('date: "2021-11-11"', 'date: "2021-13"'),
    said: [':7:1: "date" is "2021-13", expected a date such as'],
  },
  {
    what: "29 February is no day of a year that is no leap year",
    file: "people/binali-yildirim.yaml",
    make: edit("given:", 'born: "1900-02-29"\ngiven:'),
    said: ['"born" is "1900-02-29", expected a date such as'],
  },
  {
    what: "a bound of a period that does not exist is no date, nor is a season",
    file: "offices/tif-president.yaml",
    make: edit('period: "2022-11-11/..', 'period: "2023-02-29/..'),
    said: ['"period" is "2023-02-29/..", expected a period such as'],
  },
  {
    what: "a season is no date, wherever it stands",
    file: "offices/turksoy-secretary-general.yaml",
    make: edit('attested: ["', 'attested: ["2001-21", "'),
    said: ['"attested" is ["2001-21",'],
  },
  {
    what: "a membership cannot begin before its body did",
    file: "bodies/turkic-investment-fund.yaml",
    make: edit('period: "2023-03-16/.."', 'period: "1992/2000"'),
    said: [
      'the membership of "AZ" (1992/2000) cannot lie within the time of "turkic-investment-fund" (from 2022-11-11)',
    ],
  },
  {
    what: "an organ cannot begin before its body did, nor bear a name then",
    file: "bodies/ots-representation-office-budapest.yaml",
    make: (data, file) => {
      data.edit(file, 'period: "2019-01/.."', 'period: "1999/.."');
      data.edit(
        file,
        "parent:",
        "former_names:\n  - name: Old\n    lang: en\n    period: /1998\nparent:",
      );
    },
    said: [
      'the name "Old" (/1998) cannot lie within the time of "ots-representation-office-budapest" (from 2009-10-03)',
      '"ots-representation-office-budapest" (1999/..) cannot lie within the time of "ots" (from 2009-10-03)',
    ],
  },
  {
    what: "nobody holds an office after death",
    file: "offices/culture-minister-kz.yaml",
    make: (data) => data.edit("people/askhat-oralov.yaml", "given:", 'died: "1999"\ngiven:'),
    said: [
      'the term of "askhat-oralov" (/2023-09-01) cannot lie within the time of "askhat-oralov" (from 1990-01-01 to 1999-12-31)',
    ],
  },
  {
    what: "nobody takes part in anything after death",
    file: "conferences/2021/ots-media-03-baku-2021.yaml",
    make: () => {}, // the death is that of the mistake above
    said: [':36:5: what "askhat-oralov" did on 2021-04-10 cannot lie within the time of'],
  },
  {
    what: "nothing ends before it begins as it is written, though both may be about",
    file: "conferences/2023/ots-health-samarkand-2023.yaml",
    make: (data, file) => data.edit(file, 'date: "2023', 'date: "2023-01~/2022-12~" # "2023'),
    said: ['"date" is "2023-01~/2022-12~", expected a date such as'],
  },
  {
    what: "nobody gives a title before being there",
    file: "programmes/youth-capital-of-the-turkic-world.yaml",
    make: (data, file) => data.edit(file, 'year: "2022"', 'year: "1980"'),
    said: ['the title of 1980 (1980/1980) cannot lie within the time of "ots"'],
  },
  {
    what: "another format is no date",
    file: "conferences/2021/ots-cfm-extraordinary-istanbul-2021.yaml",
    make: edit('date: "2021-09-27"', 'date: "27.09.2021"'),
    said: [':7:1: "date" is "27.09.2021", expected a date such as'],
  },
  {
    what: "a broken YAML file is named with its place",
    file: "bodies/turkpa.yaml",
    make: write('id: turkpa\nnames: {en: "TURKPA"\n'),
    said: ["expected valid YAML"],
  },
  {
    what: "a file that nothing reads is named",
    file: "bodies/new.yml",
    make: write("id: new\n"),
    said: [":1:1: nothing reads this file, expected one of"],
  },
  {
    what: "coordinates out of range are refused",
    file: "places.yaml",
    make: edit("latitude: 43.6410", "latitude: 436.410"),
    said: [':16:3: "latitude" is 436.41, expected a number from -90 to 90'],
  },
  {
    what: "a record without a source is refused",
    file: "people/halil-akinci.yaml",
    make: edit("\ncites:", "\nsources:"),
    said: ['"cites" is missing, expected a list of ids', '"sources" is no key of this record'],
  },
  {
    what: "characters that cannot be seen are named at their places, in a comment too",
    file: "people/almazbek-atambayev.yaml",
    make: (data, file) =>
      data.edit(file, "id: almazbek-atambayev\n", "id: almazbek-atambayev # \u202ex\u00a0y\n"),
    said: [
      ":1:26: U+202E RIGHT-TO-LEFT OVERRIDE cannot be seen, expected the text without it",
      ":1:28: U+00A0 NO-BREAK SPACE cannot be seen beside a plain space, expected a plain space",
    ],
  },
  {
    what: "a character that cannot be seen is found behind an escape",
    file: "programmes/cultural-capital-of-the-turkic-world.yaml",
    make: (data, file) => data.edit(file, "names:\n  en: ", 'names:\n  kk: "x\\u200Bx"\n  en: '),
    said: [":3:7: U+200B ZERO WIDTH SPACE cannot be seen"],
  },
  {
    what: "what one publisher says that is not official is not of high confidence",
    file: "documents/ots-hog-joint-statement-2025.yaml",
    make: edit("confidence: medium", "confidence: high"),
    said: [':10:1: "confidence" is "high" on "report" alone, expected sources of two publishers'],
  },
];

/** Mistakes that make an id somebody else's or nobody's, so that more is said of other files. */
const WRONG_IDS: readonly Mistake[] = [
  {
    what: "an id that two records bear is refused",
    file: "places.yaml",
    make: edit("- id: aktau", "- id: ots"),
    said: ['"ots" is also the id of a Place in'],
  },
  {
    what: "a file is named like its record",
    file: "bodies/tika.yaml",
    make: edit("id: tika", "id: tikka"),
    said: [':1:1: "id" is "tikka", expected "tika" like the file\'s name'],
  },
];

/** The problems of a copy of the data with these mistakes, with paths as seen from it. */
function problemsOf(mistakes: readonly Mistake[]): readonly string[] {
  const data = copyOfData();
  try {
    for (const { make, file } of mistakes) make(data, file);
    const { problems } = checkData(data.folder, subgraphs);
    return problems.map((problem) => formatProblem(problem).replace(/^.*?\/data\//, ""));
  } finally {
    data.close();
  }
}

let problems: readonly string[];
let wrongIds: readonly string[];

beforeAll(() => {
  problems = problemsOf(MISTAKES);
  wrongIds = problemsOf(WRONG_IDS);
});

test("the data set itself has no problems", () => {
  expect(checkData(DATA, subgraphs).problems.map(formatProblem)).toEqual([]);
});

test.each(MISTAKES)("$what", ({ file, said }) => {
  expect(problems.filter((problem) => problem.startsWith(`${file}:`))).toEqual(
    said.map((text) => expect.stringContaining(text)),
  );
});

test("nothing but the mistakes is a problem", () => {
  expect(problems).toHaveLength(MISTAKES.flatMap(({ said }) => said).length);
});

test.each(WRONG_IDS)("$what", ({ said }) => {
  for (const text of said) expect(wrongIds).toContainEqual(expect.stringContaining(text));
});
