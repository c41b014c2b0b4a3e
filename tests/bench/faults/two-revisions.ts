import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { revisionOf } from "../../../src/core/database/database";
import { writeAnotherRevision } from "../../helpers/another-revision";
import { REAL_PLACES } from "../../helpers/real-database";

/** A database file, and the revision in it. */
export interface Built {
  readonly file: string;
  readonly revision: string;
}

/** Two revisions that differ in the mandate of the OTS; see `writeAnotherRevision`. */
export interface TwoRevisions {
  readonly folder: string;
  readonly first: Built;
  readonly second: Built;
  close(): void;
}

/** Makes both, of the real data. */
export function twoRevisions(): TwoRevisions {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-faults-"));
  const [first, second] = [join(folder, "first.db"), join(folder, "second.db")];
  copyFileSync(REAL_PLACES.file, first);
  const revision = revisionOf(first);
  if (revision === null) throw new Error(`${first} is no database`);
  return {
    folder,
    first: { file: first, revision },
    second: { file: second, revision: writeAnotherRevision(first, second) },
    close: () => rmSync(folder, { recursive: true }),
  };
}
