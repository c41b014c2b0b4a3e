import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CheckedData, checkData } from "../../../src/data/check";
import { directory } from "../../../src/subgraphs/directory";
import { documents } from "../../../src/subgraphs/documents";
import { events } from "../../../src/subgraphs/events";
import { people } from "../../../src/subgraphs/people";
import { sources } from "../../../src/subgraphs/sources";

/** What is made of a data folder with these files, by path. */
export function checkFiles(files: Readonly<Record<string, string>>): CheckedData {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-data-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return checkData(folder, [directory, people, events, documents, sources]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The problems but records of other subgraphs that are not there, without their places. */
export function messagesOf({ problems }: CheckedData): string[] {
  const absent = /is no (Source|Person|Body|Office|Document|Place): there is none/;
  return problems.map(({ message }) => message).filter((message) => !absent.test(message));
}

/** A conference file: what every one has, and what a test says of it. */
export function conferenceFile(id: string, date: string, more = ""): Record<string, string> {
  const base = `id: ${id}\nkind: summit\nnames:\n  en: ${id}\ndate: "${date}"\n`;
  const year = date.slice(0, 4);
  return {
    [`conferences/${year}/${id}.yaml`]: `${base}${more}\nstatus: held\ncites: [s]\nconfidence: low\n`,
  };
}
