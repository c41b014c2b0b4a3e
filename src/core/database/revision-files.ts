import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { isWhole } from "./checksum";
import { revisionOf } from "./database";

/** How many files of former revisions stay beside the current one, for whoever is about to move. */
const FORMER = 1;

/** The file of one revision, beside the one that leads to the current: `kenesh-<revision>.db`. */
export function revisionFile(file: string, revision: string): string {
  const ending = extname(file);
  return join(dirname(file), `${basename(file, ending)}-${revision}${ending}`);
}

/**
 * Lets a file be that of a revision from now on: another name of the same bytes, put in its place by
 * one rename, or a copy where the file system knows no second names. Whoever has the former file open
 * goes on reading it.
 */
export function pointTo(file: string, target: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  linkOrCopy(target, temporary);
  renameSync(temporary, file);
  // A rename to another name of the same file does nothing.
  rmSync(temporary, { force: true });
}

/**
 * The lasting name of what a file is now, made where it is not there, or is that of something else.
 *
 * @returns the file itself where the folder cannot be written to
 */
export async function pinned(file: string, revision: string): Promise<string> {
  const target = revisionFile(file, revision);
  try {
    if (!(await isRevision(target, file, revision))) pointTo(target, file);
    return target;
  } catch {
    return file;
  }
}

/** Whether a file is another one, or at least a whole one of the same revision. */
async function isRevision(target: string, file: string, revision: string): Promise<boolean> {
  if (!existsSync(target)) return false;
  if (isSameFile(statSync(target), statSync(file))) return true;
  return revisionOf(target) === revision && (await isWhole(target));
}

/** Removes the files of former revisions, but the latest ones. */
export function removeFormer(file: string): void {
  const folder = dirname(file);
  const current = statSync(file);
  const ending = extname(file);
  const prefix = `${basename(file, ending)}-`;
  readdirSync(folder)
    .filter(
      (name) =>
        name.startsWith(prefix) &&
        /^[0-9a-f]{64}$/.test(basename(name, ending).slice(prefix.length)),
    )
    .map((name) => ({ path: join(folder, name), stats: statSync(join(folder, name)) }))
    .filter(({ stats }) => !isSameFile(stats, current))
    .sort((one, other) => other.stats.mtimeMs - one.stats.mtimeMs)
    .slice(FORMER)
    .forEach(({ path }) => {
      rmSync(path, { force: true });
    });
}

function isSameFile(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
