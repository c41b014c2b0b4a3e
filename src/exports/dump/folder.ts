import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { unwritten } from "../write/unwritten";

/**
 * Fills a folder with files that belong together: the work writes into a folder beside it; when all is written,
 * the files take their places. If the work fails, nothing has changed. Other files in the folder stay.
 *
 * @throws ExportError when it cannot be written, and what the work throws
 */
export async function fillFolder(
  path: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = resolve(path);
  const beside = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(beside);
    await work(beside);
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(beside)) await rename(join(beside, name), join(folder, name));
  } catch (error) {
    throw unwritten(error, path);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
