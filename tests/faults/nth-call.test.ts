import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { sealFile } from "../../src/core/database/checksum";
import { pinned } from "../../src/core/database/revision-files";
import { openRevision } from "../../src/graph/revisions/open-revision";

/** What a swap asks of the system, beside what SQLite does. */
const CALLS = [
  ...(["openSync", "fstatSync", "statSync", "existsSync", "open", "read"] as const),
  ...(["renameSync", "linkSync", "rmSync"] as const),
];

let folder: string;
let file: string;

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "kenesh-nth-"));
  file = join(folder, "kenesh.db");
  const connection = new Sqlite(file);
  connection.exec("create table build (revision text); insert into build values ('a')");
  connection.close();
  sealFile(file);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Does something while the n-th of the calls fails as that of a broken disk. @returns whether there was one */
async function failing(nth: number, work: () => Promise<unknown>): Promise<boolean> {
  let calls = 0;
  const originals = CALLS.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals)
    Object.assign(fs, {
      [name]: (...args: readonly unknown[]) => {
        calls += 1;
        if (calls !== nth) return Reflect.apply(original, fs, args);
        const error = Object.assign(new Error(`EIO: i/o error, ${name}`), { code: "EIO" });
        const callback = args.at(-1);
        if (typeof callback !== "function") throw error;
        return callback(error);
      },
    });
  try {
    await work();
  } finally {
    for (const [name, original] of originals) Object.assign(fs, { [name]: original });
  }
  return calls >= nth;
}

test("whichever call of a swap fails, nothing stays open, and the next one succeeds", async () => {
  const openFiles = () => fs.readdirSync("/proc/self/fd").length;
  const swap = async () => {
    const { database } = await openRevision(file);
    database.close();
    await pinned(file, database.revision);
  };
  await swap();
  const before = openFiles();
  for (let nth = 1, isThere = true; isThere; nth++) {
    isThere = await failing(nth, () => swap().catch(() => {}));
    await swap();
  }
  expect(openFiles()).toBe(before);
});
