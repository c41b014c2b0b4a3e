import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isObjectType } from "graphql";
import { composeSupergraph } from "../../../../src/graph/compose";
import { mergeSupergraph } from "../../../../src/graph/merge";
import { subgraphs } from "../../../../src/subgraphs";
import type { Answers } from "./answer-all";
import { isToday } from "./every-query";

/** Where it is already tomorrow in the west, and where it is still yesterday in the east. */
const EARLY = { now: "2011-03-05T11:30:00.000Z", TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" };
const LATE = { now: "2031-07-09T03:30:00.000Z", TZ: "America/Los_Angeles", LANG: "C" };

let folder: string;
let early: Answers;
let late: Answers;

async function answersOf({ now, TZ, LANG }: typeof EARLY): Promise<Answers> {
  const file = join(folder, `${LANG}.json`);
  const child = join(__dirname, "answer-all.ts");
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
  await promisify(execFile)(process.execPath, ["--import", "tsx", child, now, file], { env });
  // The child writes nothing else.
  return JSON.parse(readFileSync(file, "utf8")) as Answers;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-clock-"));
  [early, late] = await Promise.all([answersOf(EARLY), answersOf(LATE)]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("with every day given, no answer depends on date, time zone or language", () => {
  expect(Object.keys(early.onSomeDay).length).toBeGreaterThan(30);
  expect(late.onSomeDay).toEqual(early.onSomeDay);
});

test("what is left out where the schema says `today` is the day in UTC", () => {
  expect(early.withoutDay).toEqual(early.onItsDay);
  expect(late.withoutDay).toEqual(late.onItsDay);
  // So that the clocks did differ, and were asked.
  expect(late.withoutDay).not.toEqual(early.withoutDay);
});

test("the rows that are built depend on the data alone", () => {
  expect(Object.keys(early.rows)).toContain("memberships");
  expect(late.rows).toEqual(early.rows);
});

test("the schema says `today` of these arguments, and of no others", () => {
  const schema = mergeSupergraph(composeSupergraph(subgraphs));
  const saying = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args }) =>
        args.filter(isToday).map((arg) => `${type.name}.${name}(${arg.name}:)`),
      ),
    );
  expect(saying.sort()).toEqual([
    "Body.isCurrent(on:)",
    "Designation.isCurrent(on:)",
    "Membership.isCurrent(on:)",
    "Query.notices(asOf:)",
    "Term.isCurrent(on:)",
    "Term.length(asOf:)",
  ]);
});
