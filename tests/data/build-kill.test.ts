import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { stringify } from "yaml";
import { CLI } from "../helpers/cli";

const TIMES = 8;
/** So many that writing them takes a part of the build that can be hit. */
const SOURCES = 400;

let folder: string;
let data: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-kill-"));
  data = join(folder, "data");
  mkdirSync(join(data, "sources"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the data anew, which makes another revision of it. */
function revise(revision: number): void {
  const sources = Array.from({ length: SOURCES }, (_, index) => ({
    ...{ id: `news-${String(index).padStart(5, "0")}`, title: `Revision ${revision}` },
    ...{ url: `https://news.example/${index}`, language: "en", kind: "news" },
  }));
  const file = join(data, "sources", "news.yaml");
  writeFileSync(file, stringify({ id: "news", publisher: "News", sources }));
}

/**
 * Runs a build; kills it without mercy some time after it has begun to write, if one is given.
 *
 * @returns for how many milliseconds it wrote
 */
async function runBuild(file: string, killAfterMs?: number): Promise<number> {
  const before = new Set(existsSync(file) ? readdirSync(join(file, "..")) : []);
  const child = spawn(process.execPath, [CLI, "build", "--data", data, "--out", file], {
    stdio: "ignore",
  });
  let isRunning = true;
  const ended = new Promise((resolve) => child.on("exit", resolve)).then(() => {
    isRunning = false;
  });
  const hasBegun = () => readdirSync(join(file, "..")).some((name) => !before.has(name));
  while (isRunning && !hasBegun()) await wait(1);
  const begun = Date.now();
  if (killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  await ended;
  return Date.now() - begun;
}

/** The revision of a database that is whole. @throws Error when it is damaged */
function revisionOfWhole(file: string): string {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  const { revision } = db.prepare("select revision from build").get() as { revision: string };
  const titles = db.prepare("select title, count(*) from sources group by title").raw().all();
  db.close();
  expect(titles).toEqual([[expect.stringMatching(/^Revision/), SOURCES]]);
  return revision;
}

test(`a build that is killed at ${TIMES} moments leaves a whole database each time`, async () => {
  mkdirSync(join(folder, "out"));
  const file = join(folder, "out", "kenesh.db");
  revise(0);
  const writing = await runBuild(file);
  const revisions = new Set([revisionOfWhole(file)]);
  for (let index = 0; index < TIMES; index++) {
    revise(index + 1);
    await runBuild(file, (writing * index) / (TIMES - 1)); // from the first byte to the end
    revisions.add(revisionOfWhole(file));
  }
  revise(TIMES + 1);
  await runBuild(file);
  expect(revisions).not.toContain(revisionOfWhole(file));
  // The leftovers of the killed are gone: the file, what it is, and what it was before.
  const revision = expect.stringMatching(/^kenesh-[0-9a-f]{64}\.db$/);
  expect(readdirSync(join(folder, "out"))).toEqual([revision, revision, "kenesh.db"]);
});
