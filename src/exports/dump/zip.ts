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
 * Packs files into a ZIP, in their order. The same files and time give the same bytes.
 *
 * @param changedAt the time that all files are said to be of
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
    zip.addFile(file.path, file.name, { mtime: changedAt, mode: 0o100644, compress });
  }
  zip.end();
  const stopped = AbortSignal.any([signal, failure.signal]);
  await pipeline(zip.outputStream, createWriteStream(path), { signal: stopped });
}
