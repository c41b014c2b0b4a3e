import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { UserError } from "../core/errors";
import type { AnyCollection } from "../core/records/collection";
import type { Path, Problem } from "./problem";
import { readSourceFile, type SourceFile } from "./source-file";

/** A record as it stands in a file, before it is known to be right. */
export interface RawRecord {
  readonly collection: AnyCollection;
  readonly file: SourceFile;
  /** Where the record stands in its file. */
  readonly path: Path;
  readonly value: unknown;
}

/** Everything in the data folder, and what could not be read. */
export interface RawData {
  readonly records: readonly RawRecord[];
  readonly problems: readonly Problem[];
  /** The records of files that are no YAML, by the names of the files. */
  readonly unread: readonly { readonly id: string; readonly collection: AnyCollection }[];
}

/**
 * Reads all files of the collections, in the order of the collections and of the files' names.
 *
 * @throws UserError when there is no such folder
 */
export function readData(folder: string, collections: readonly AnyCollection[]): RawData {
  const files = dataFiles(folder);
  const records: RawRecord[] = [];
  const problems: Problem[] = [];
  const unread: { id: string; collection: AnyCollection }[] = [];
  const unclaimed = new Set(files);
  for (const collection of collections) {
    const pattern = patternOf(collection.path);
    for (const name of files.filter((file) => pattern.test(file))) {
      unclaimed.delete(name);
      const file = readSourceFile(join(folder, name), shown(folder, name));
      problems.push(...file.problems);
      if (!file.isYaml) {
        unread.push({ id: basename(name, ".yaml"), collection });
        continue;
      }
      const read = recordsIn(collection, file);
      records.push(...read.records);
      problems.push(...read.problems);
    }
  }
  const known = collections.map(({ path }) => path).join(", ");
  for (const name of unclaimed)
    problems.push({
      ...{ file: shown(folder, name), line: 1, column: 1 },
      message: `nothing reads this file, expected one of ${known}`,
    });
  return { records, problems, unread };
}

/** The files of a data folder but its README, relative to it, sorted, with `/` between folders. */
export function dataFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`${folder}: there is no such folder; name the data folder with --data`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function shown(folder: string, name: string): string {
  return relative(process.cwd(), join(folder, name)) || name;
}

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(".", "\\.").replaceAll("*", "[^/]+");
  return new RegExp(`^${escaped}$`);
}

function recordsIn(collection: AnyCollection, file: SourceFile): Omit<RawData, "unread"> {
  const problem = (message: string) => ({
    records: [],
    problems: [{ file: file.shownPath, ...file.positionOf([]), message }],
  });
  if (collection.layout === "list") {
    if (!Array.isArray(file.value)) return problem("the file holds no list, expected a list");
    const records = file.value.map((value, index) => ({ collection, file, path: [index], value }));
    return { records, problems: [] };
  }
  if (typeof file.value !== "object" || file.value === null || Array.isArray(file.value))
    return problem("the file holds no record, expected keys and values");
  const id = "id" in file.value ? String(file.value.id) : "";
  const name = basename(file.path, ".yaml");
  const records = [{ collection, file, path: [], value: file.value }];
  if (id === name) return { records, problems: [] };
  const { line, column } = file.positionOf(["id"]);
  const message = `"id" is "${id}", expected "${name}" like the file's name`;
  return { records, problems: [{ file: file.shownPath, line, column, message }] };
}
