import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { CLI } from "../helpers/cli";
import { copyOfData, type DataCopy } from "../helpers/data-folder";

const TIMES = 20;

let data: DataCopy;
let folder: string;

beforeAll(() => {
  data = copyOfData();
  folder = mkdtempSync(join(tmpdir(), "kenesh-kill-"));
});

afterAll(() => {
  data.close();
  rmSync(folder, { recursive: true });
});

/** Runs a build; kills it without mercy after some time, if one is given. Gives its duration. */
function runBuild(file: string, killAfterMs?: number): Promise<number> {
  const started = Date.now();
  const child = spawn(process.execPath, [CLI, "build", "--data", data.folder, "--out", file], {
    stdio: "ignore",
  });
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  return new Promise((resolve) => {
    child.on("exit", () => {
      clearTimeout(timer);
      resolve(Date.now() - started);
    });
  });
}

/** The revision of a database that is whole. @throws Error when it is damaged */
function revisionOfWhole(file: string): string {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  const { revision } = db.prepare("select revision from build").get() as { revision: string };
  const { count } = db.prepare("select count(*) count from conferences").get() as { count: number };
  db.close();
  expect(count).toBeGreaterThan(400);
  return revision;
}

test(`a build that is killed at ${TIMES} moments leaves a whole database each time`, async () => {
  const file = join(folder, "kenesh.db");
  const duration = await runBuild(file);
  const revisions = new Set([revisionOfWhole(file)]);
  // From the very start to the end, and on until a build has finished and replaced the file: on a
  // machine that has become busier, that is later than the first one took.
  for (let index = 0; index < TIMES || (revisions.size === 1 && index < 3 * TIMES); index++) {
    data.edit("bodies/ots.yaml", "mandate: '", `mandate: '${index} `);
    await runBuild(file, (duration * 1.1 * (index + 1)) / TIMES);
    revisions.add(revisionOfWhole(file));
  }
  expect(revisions.size).toBeGreaterThan(1);
  await runBuild(file);
  expect(readdirSync(folder)).toEqual(["kenesh.db"]); // the leftovers of the killed are gone
});
