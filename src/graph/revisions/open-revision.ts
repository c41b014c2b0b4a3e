import { closeSync, fstatSync, openSync, type Stats, statSync } from "node:fs";
import { verifyFile } from "../../core/database/checksum";
import { type Database, openDatabase } from "../../core/database/database";
import { UserError } from "../../core/errors";

/** A database that was found whole, and whether it still is. */
export interface OpenRevision {
  readonly database: Database;
  /** Whether the file has been written to since; such a file gives wrong answers. */
  isTouched(): boolean;
}

/**
 * Opens a built database when it is whole, and reads a row of each table.
 *
 * @param isVerified whether somebody has compared its checksum just now
 * @throws UserError when it is missing, damaged, or being replaced at the moment
 */
export async function openRevision(file: string, isVerified = false): Promise<OpenRevision> {
  const before = isVerified ? null : stateOf(file);
  if (before !== null) await verifyFile(file);
  const database = openDatabase(file);
  const descriptor = openSync(file, "r");
  const opened = keyOf(fstatSync(descriptor));
  const close = () => {
    database.close();
    closeSync(descriptor);
  };
  try {
    if (before !== null && before !== opened)
      throw new UserError(`${file}: was replaced while it was read; it is looked at again`);
    database.probe();
  } catch (error) {
    close();
    throw error;
  }
  return {
    database: { ...database, close },
    isTouched: () => keyOf(fstatSync(descriptor)) !== opened,
  };
}

/** Changes when a file is replaced or written to; null when there is none. */
export function stateOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? null : keyOf(stats);
}

function keyOf({ dev, ino, size, mtimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs].join(" ");
}
