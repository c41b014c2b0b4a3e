import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { sealFile } from "../../../src/core/database/checksum";
import { query } from "../../../src/core/database/query";
import { pinned, revisionFile } from "../../../src/core/database/revision-files";
import { openRevision } from "../../../src/graph/revisions/open-revision";
import { watchPointer } from "../../../src/graph/revisions/watch-pointer";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-revisions-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A database with one table beside its revision. */
function databaseOf(name: string, revision: string, table = "bodies"): string {
  const file = join(folder, name);
  const connection = new Sqlite(file);
  connection.exec(
    `create table build (revision text); create table ${table} (id text);
     insert into build values ('${revision}'); insert into ${table} values ('ots')`,
  );
  connection.close();
  sealFile(file);
  return file;
}

const BODIES = query<{ id: string }>(sql`select id from bodies`);

test("a revision is ready with the statements of the former one, and refused where it lacks their tables", async () => {
  const former = (await openRevision(databaseOf("former.db", "a"))).database;
  expect(former.all(BODIES)).toEqual([{ id: "ots" }]);
  const alike = (await openRevision(databaseOf("alike.db", "b"), { former })).database;
  expect(alike.prepared().map(({ text }) => text)).toEqual([BODIES.text]);
  await expect(openRevision(databaseOf("other.db", "c", "organs"), { former })).rejects.toThrow(
    /other\.db: was built by another version of Kenesh \(no such table: bodies\)/,
  );
  former.close();
  alike.close();
});

test("what replaced the file before it was watched is taken, and what is served already is not", async () => {
  const file = databaseOf("watched.db", "d");
  const { database, state: served } = await openRevision(file);
  database.close();
  let taken = 0;
  const take = async () => {
    taken += 1;
  };
  const watched = watchPointer({ file, served, take, sayFailure: () => {} });
  await watched.check();
  expect(taken).toBe(0);
  watched.stop();

  renameSync(databaseOf("later.db", "e"), file);
  const late = watchPointer({ file, served, take, sayFailure: () => {} });
  await Promise.all([late.check(), late.check()]);
  expect(taken).toBe(1);
  late.stop();
});

test("the lasting file of a revision is made anew where there is another thing in its place", async () => {
  const file = databaseOf("current.db", "f");
  renameSync(databaseOf("wrong.db", "g"), revisionFile(file, "f"));
  const target = await pinned(file, "f");
  const { database } = await openRevision(target);
  expect({ target, revision: database.revision }).toEqual({
    target: revisionFile(file, "f"),
    revision: "f",
  });
  database.close();
});
