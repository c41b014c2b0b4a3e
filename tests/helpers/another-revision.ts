import { copyFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { sealFile } from "../../src/core/database/checksum";

/** What tells in an answer of another revision that it is from there: so begins the mandate of the OTS. */
export const MARK = "Another ";

/**
 * Writes another revision of a built database, whole and sealed: one in which the mandate of the OTS begins with
 * "Another". The data is not built anew for it, which takes some seconds.
 *
 * @returns its name
 */
export function writeAnotherRevision(file: string, target: string): string {
  copyFileSync(file, target);
  const connection = new Sqlite(target);
  const { revision } = connection.prepare("select revision from build").get() as {
    readonly revision: string;
  };
  // 64 hexadecimal digits, as any.
  const another = [...revision].reverse().join("");
  connection.prepare("update build set revision = ?").run(another);
  connection.prepare("update bodies set mandate = ? || mandate where id = 'ots'").run(MARK);
  connection.close();
  sealFile(target);
  return another;
}
