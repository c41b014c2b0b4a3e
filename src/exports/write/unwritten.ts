import { ExportError } from "../errors";
import { isObject } from "../reading";

/** A file, a folder or a stream that cannot be written. */
class Unwritten extends ExportError {
  constructor(
    where: string,
    readonly reason: string,
  ) {
    super(`${where} was not written: ${reason}`);
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: "; make its folder first",
  EISDIR: "; name a file in it",
};

/**
 * What is thrown when a place cannot be written: said of this place, even if a temporary one stood for it. Errors of
 * another sort are given back as they are.
 */
export function unwritten(error: unknown, where: string): unknown {
  if (error instanceof Unwritten) return new Unwritten(where, error.reason);
  const reason = reasonOf(error);
  return reason === null ? error : new Unwritten(where, reason);
}

/** What the system or SQLite says of a write that failed, without the path; null where it is something else. */
function reasonOf(error: unknown): string | null {
  if (!isObject(error)) return null;
  const { code, syscall, message } = error;
  if (typeof code !== "string" || typeof message !== "string") return null;
  if (code.startsWith("SQLITE_")) return `${code}: ${message}`;
  if (typeof syscall !== "string") return null;
  const [said] = message.split(`, ${syscall}`);
  return `${said}${REMEDIES[code] ?? ""}`;
}
