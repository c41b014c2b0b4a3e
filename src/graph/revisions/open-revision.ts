import { closeSync, fstatSync, openSync, type Stats, statSync } from "node:fs";
import { verifyFile } from "../../core/database/checksum";
import { type Database, openDatabase } from "../../core/database/database";
import { UserError } from "../../core/errors";

/** A database that was found whole, and whether it still is. */
export interface OpenRevision {
  readonly database: Database;
  /** What its file was when it was opened; see `stateOf`. */
  readonly state: string;
  /** Whether the file has been written to since; such a file gives wrong answers. */
  isTouched(): boolean;
}

/** What is known of a file before it is opened. */
interface Opening {
  /** Whether somebody has compared its checksum just now. */
  readonly isVerified?: boolean;
  /** What is served now: statements that ran there are ready in the new one, too. */
  readonly former?: Database;
}

/**
 * Opens a built database when it is whole, reads a row of each table, and makes it ready to answer from.
 *
 * @throws UserError when it is missing, damaged, of another version, or being replaced at the moment
 */
export async function openRevision(
  file: string,
  { isVerified = false, former }: Opening = {},
): Promise<OpenRevision> {
  const before = isVerified ? null : stateOf(file);
  if (before !== null) await verifyFile(file);
  const database = openDatabase(file);
  let descriptor: number | null = null;
  const close = () => {
    database.close();
    if (descriptor !== null) closeSync(descriptor);
  };
  try {
    const opened = openSync(file, "r");
    descriptor = opened;
    const state = keyOf(fstatSync(opened));
    if (before !== null && before !== state)
      throw new UserError(`${file}: was replaced while it was read; it is looked at again`);
    database.probe();
    await database.warm(former?.prepared() ?? []);
    return {
      database: { ...database, close },
      state,
      isTouched: () => keyOf(fstatSync(opened)) !== state,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Changes when a file is replaced or written to; null when there is none. */
export function stateOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? null : keyOf(stats);
}

function keyOf({ dev, ino, size, mtimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs].join(" ");
}
