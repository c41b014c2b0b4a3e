import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The real data. */
export const DATA = join(__dirname, "..", "..", "data");

/** A copy of the real data that a test may break. */
export interface DataCopy {
  readonly folder: string;
  /** Replaces the first occurrence of a text in a file. @throws Error when it is not there */
  edit(file: string, from: string, to: string): void;
  write(file: string, content: string): void;
  remove(file: string): void;
  close(): void;
}

/** Copies the real data into a folder of its own. */
export function copyOfData(): DataCopy {
  const parent = mkdtempSync(join(tmpdir(), "kenesh-data-"));
  const folder = join(parent, "data");
  cpSync(DATA, folder, { recursive: true });
  return {
    folder,
    edit(file, from, to) {
      const text = readFileSync(join(folder, file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    write: (file, content) => writeFileSync(join(folder, file), content),
    remove: (file) => rmSync(join(folder, file)),
    close: () => rmSync(parent, { recursive: true }),
  };
}
