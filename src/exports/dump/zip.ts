import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** A file that goes into an archive. */
export interface PackedFile {
  readonly path: string;
  /** Its path in the archive, with `/`. */
  readonly name: string;
}

/**
 * Packs files into a ZIP, in their order. The same files and day give the same bytes, in whatever time zone.
 *
 * @param changedAt all files are said to be of noon of its day in UTC
 * @throws when a file cannot be read or written, or the signal is aborted
 */
export async function writeZip(
  path: string,
  files: readonly PackedFile[],
  changedAt: Date,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  const failure = new AbortController();
  zip.once("error", (error) => failure.abort(error));
  for (const file of files) {
    const compress = !file.name.endsWith(".parquet"); // it is compressed in itself
    zip.addFile(file.path, file.name, {
      mtime: noonHere(changedAt),
      forceDosTimestamp: true,
      mode: 0o100644,
      compress,
    });
  }
  zip.end();
  const stopped = AbortSignal.any([signal, failure.signal]);
  await pipeline(zip.outputStream, createWriteStream(path), { signal: stopped });
}

/** Times in a ZIP have no zone, and the library takes a date in that of the machine; noon is skipped in none. */
function noonHere(date: Date): Date {
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
}
