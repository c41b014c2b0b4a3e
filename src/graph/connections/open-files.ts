import { readFileSync } from "node:fs";

/** Files that a server needs for itself: the database, the program, what it logs to. */
const OWN_FILES = 64;

/** The fewest connections, however few files the system gives. */
const LEAST = 16;

/**
 * How many connections a process can hold, where each is an open file.
 *
 * @param most how many it may hold if the system gives it the files
 */
export function connectionsThatFit(most: number): number {
  return Math.max(LEAST, Math.min(most, openFileLimit() - OWN_FILES));
}

/** The limit of open files of this process; infinite where the system does not tell. */
function openFileLimit(): number {
  try {
    const limits = readFileSync("/proc/self/limits", "utf8");
    const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? [];
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
  } catch {
    return Number.POSITIVE_INFINITY; // no Linux
  }
}
