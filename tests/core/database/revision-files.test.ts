import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pointTo, removeFormer, revisionFile } from "../../../src/core/database/revision-files";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-revisions-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the file of the revision before stays, and no older one", () => {
  const file = join(folder, "kenesh.db");
  const others = ["kenesh-notes.db", "other-0.db"];
  for (const name of others) writeFileSync(join(folder, name), "not ours");
  const targets = ["a", "b", "c"].map((digit) => revisionFile(file, digit.repeat(64)));
  for (const target of targets) {
    writeFileSync(target, target);
    pointTo(file, target);
    removeFormer(file);
  }
  expect(readFileSync(file, "utf8")).toBe(targets[2]);
  const there = readdirSync(folder).map((name) => join(folder, name));
  expect(there.sort()).toEqual(
    [file, ...targets.slice(1), ...others.map((name) => join(folder, name))].sort(),
  );
});
