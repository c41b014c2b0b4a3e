import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Dump, writeDump } from "./dump";
import { checksumLine, sha256Of } from "./sha256";
import { type PackedFile, writeZip } from "./zip";

/** The whole data set in one file. */
export interface Archive {
  /** Its file name. */
  readonly name: string;
  readonly mediaType: string;
  /** One sentence for the index of exports. */
  readonly description: string;
  /**
   * Writes it into an empty folder, beside whatever that takes. The same data gives the same bytes.
   *
   * @returns its path
   */
  readonly write: (folder: string, dump: Dump) => Promise<string>;
}

/** The forms of a dump that are packed together, each in a folder of its name. */
const PACKED = ["csv", "ndjson", "parquet"] as const;

/** Names the files beside it, for `sha256sum --check`. */
const CHECKSUMS = "SHA256SUMS";

const ALL_ZIP: Archive = {
  name: "all.zip",
  mediaType: "application/zip",
  description:
    "Every list as csv (with `datapackage.json`), ndjson and parquet; `SHA256SUMS` has the checksum of each file.",
  async write(folder, dump) {
    const files: PackedFile[] = [];
    for (const form of PACKED) {
      const names = await writeDump(join(folder, form), form, dump, async () => {});
      for (const name of names)
        files.push({ path: join(folder, form, name), name: `${form}/${name}` });
    }
    const checksums = { path: join(folder, CHECKSUMS), name: CHECKSUMS };
    await writeFile(checksums.path, await checksumsOf(files));
    const path = join(folder, "all.zip");
    await writeZip(path, [checksums, ...files], dump.edition.revisedAt, dump.signal);
    return path;
  },
};

const KENESH_SQLITE: Archive = {
  name: "kenesh.sqlite",
  mediaType: "application/vnd.sqlite3",
  description:
    "A database with a table for each list, and a view of it for people: `conferences_readable`.",
  async write(folder, dump) {
    const [name = ""] = await writeDump(folder, "sqlite", dump, async () => {});
    return join(folder, name);
  },
};

/** All that there is of the whole data set in one file. */
export const ARCHIVES: readonly Archive[] = [ALL_ZIP, KENESH_SQLITE];

async function checksumsOf(files: readonly PackedFile[]): Promise<string> {
  let lines = "";
  for (const { path, name } of files) lines += checksumLine(await sha256Of(path), name);
  return lines;
}
