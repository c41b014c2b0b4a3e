import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { revisionOf } from "../../../src/core/database/database";
import { kenesh } from "../../helpers/cli";
import { copyOfData } from "../../helpers/data-folder";
import { REAL_PLACES } from "../../helpers/real-database";

/** A database file, and the revision in it. */
export interface Built {
  readonly file: string;
  readonly revision: string;
}

/** Two revisions that differ in the mandate of the OTS: in the second it begins with "Another". */
export interface TwoRevisions {
  readonly folder: string;
  readonly first: Built;
  readonly second: Built;
  close(): void;
}

/** What tells in an answer of the second revision that it is from there. */
export const MARK = "Another ";

/** Builds both. @throws Error when the build fails */
export async function twoRevisions(): Promise<TwoRevisions> {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-faults-"));
  const [first, second] = [join(folder, "first.db"), join(folder, "second.db")];
  copyFileSync(REAL_PLACES.file, first);
  const data = copyOfData();
  data.edit("bodies/ots.yaml", "mandate: '", `mandate: '${MARK}`);
  const { code, stderr } = await kenesh(["build", "--data", data.folder, "--out", second]);
  data.close();
  if (code !== 0) throw new Error(stderr);
  return {
    folder,
    first: built(first),
    second: built(second),
    close: () => rmSync(folder, { recursive: true }),
  };
}

function built(file: string): Built {
  const revision = revisionOf(file);
  if (revision === null) throw new Error(`${file} is no database`);
  return { file, revision };
}
