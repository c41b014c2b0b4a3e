import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { noLives, type Sink } from "../../../src/core/records/collection";
import { checkData } from "../../../src/data/check";
import { directory } from "../../../src/subgraphs/directory";
import { sources } from "../../../src/subgraphs/sources";
import { writeCitations } from "../../../src/subgraphs/sources/collections";
import { citations } from "../../../src/subgraphs/sources/tables";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PAGE = `  - id: trt-page
    title: A page
    url: https://www.trt.net.tr/page
    language: tr
    kind: news
`;
const FILES = {
  "sources/trt.yaml": `id: trt\npublisher: TRT\nsources:\n${PAGE}`,
  "states.yaml": `- code: TR
  kind: sovereign_state
  names: { en: Türkiye }
  official_name: Republic of Türkiye
  cites: [mfa-page, trt-page, mfa-page]
`,
  "sources/mfa.yaml": `id: mfa
publisher: Ministry
sources:
  - id: mfa-page
    title: Another page
    url: https://www.mfa.gov.tr/page
    published: "2018-03"
    language: en
    kind: official
`,
  "open-questions.yaml": `- id: which-name
  about: TR
  subject: The name
  readings:
    - value: Türkiye
      cites: [mfa-page]
    - value: Turkey
      cites: [trt-page, mfa-page]
  pick: Türkiye
  why: Official.
`,
};

/** What a folder with these files gives; a file that is given replaces the one of the same name. */
function check(changed: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries({ ...FILES, ...changed })) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return checkData(folder, [directory, sources]);
}

const messagesOf = (changed: Readonly<Record<string, string>>) =>
  check(changed).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("whatever cites is written down with its sources, each once and in their order", () => {
  const { problems, rows } = check();
  expect(problems).toEqual([]);
  expect(rows.get(citations)).toEqual([
    { entityId: "TR", entityType: "State", rank: 1, sourceId: "mfa-page" },
    { entityId: "TR", entityType: "State", rank: 2, sourceId: "trt-page" },
    { entityId: "which-name", entityType: "OpenQuestion", rank: 1, sourceId: "mfa-page" },
    { entityId: "which-name", entityType: "OpenQuestion", rank: 2, sourceId: "trt-page" },
  ]);
});

test("sources and publishers are entities; a source is dated by its publication", () => {
  const { entities } = check();
  const own = entities.filter(({ type }) => type === "Publisher" || type === "Source");
  expect(own).toMatchObject([
    { type: "Publisher", id: "mfa", names: { en: "Ministry" }, date: null },
    { type: "Source", id: "mfa-page", names: null, date: "2018-03" },
    { type: "Publisher", id: "trt", names: { en: "TRT" }, date: null },
    { type: "Source", id: "trt-page", names: null, date: null },
  ]);
});

test("one page is one source", () => {
  const again = PAGE.replace("trt-page", "trt-copy");
  expect(messagesOf({ "sources/trt.yaml": `${FILES["sources/trt.yaml"]}${again}` })).toEqual([
    '11:5 https://www.trt.net.tr/page is also the page of "trt-page", expected one source for one page; cite "trt-page" instead of "trt-copy"',
  ]);
});

test("an open question is about something that cites", () => {
  const question = FILES["open-questions.yaml"];
  const [message] = messagesOf({ "open-questions.yaml": question.replace("TR", "mfa-page") });
  expect(message).toMatch(/^2:3 "mfa-page" is no Body or .*: "mfa-page" is a Source/);
});

test("the language of a source is a tag in canonical form", () => {
  const messages = messagesOf({
    "sources/trt.yaml": FILES["sources/trt.yaml"].replace("language: tr", "language: TR"),
  });
  expect(messages).toContain(
    '7:5 "language" is "TR", expected a language tag in canonical form such as "tr" or "uz-Cyrl"',
  );
});

test("a type that cites and is not registered cannot go unnoticed", () => {
  const entity = { type: "Publisher", id: "trt", cites: ["page"] } as const;
  const into: Sink = {
    ...{ insert: () => {}, entity: () => {}, namedWith: () => {}, notice: () => {} },
    ...{ lastPublished: () => null, lifeOf: noLives },
  };
  expect(() => writeCitations(entity, into)).toThrow("Publisher is not in CITED_TYPES");
});
