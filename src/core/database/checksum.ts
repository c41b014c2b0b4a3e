import { createHash, type Hash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { messageOf, UserError } from "../errors";

/**
 * Where a database file keeps its checksum: SQLite leaves these four bytes of its header to the
 * application (`user_version`, https://www.sqlite.org/fileformat2.html#user_version_number), so that
 * the file can be copied and moved with it.
 */
const PLACE = { offset: 60, bytes: 4 };
/** What is added to the sum at a time: some tenths of a millisecond. */
const CHUNK_BYTES = 256 * 1024;

/** Writes the checksum into a file that is complete. A file is never written to after that. */
export function sealFile(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    const sum = new Checksum();
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { size } = fstatSync(descriptor);
    for (let at = 0; at < size; ) {
      const read = readSync(descriptor, chunk, 0, CHUNK_BYTES, at);
      sum.add(chunk.subarray(0, read));
      at += read;
    }
    writeSync(descriptor, sum.bytes(), 0, PLACE.bytes, PLACE.offset);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a whole file and compares it with its checksum. The event loop is free meanwhile, and the
 * system has the file in memory afterwards.
 *
 * @throws UserError when a single bit is not as it was built
 */
export async function verifyFile(file: string): Promise<void> {
  const sum = new Checksum();
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }))
      sum.add(chunk);
  } catch (error) {
    throw new UserError(`${file}: cannot be read (${messageOf(error)}); run \`npx kenesh build\``);
  }
  if (sum.isRight()) return;
  throw new UserError(
    `${file}: is damaged or not complete, its checksum is not that of its content; run \`npx kenesh build\` to make it anew`,
  );
}

/** Whether a file is as it was built. */
export async function isWhole(file: string): Promise<boolean> {
  return verifyFile(file).then(
    () => true,
    () => false,
  );
}

/** The checksum of what is added in turn, from the beginning of a file. */
class Checksum {
  readonly #hash: Hash = createHash("sha256");
  readonly #found = Buffer.alloc(PLACE.bytes);
  #length = 0;

  add(chunk: Buffer): void {
    if (this.#length === 0 && chunk.length >= PLACE.offset + PLACE.bytes) {
      chunk.copy(this.#found, 0, PLACE.offset, PLACE.offset + PLACE.bytes);
      chunk.fill(0, PLACE.offset, PLACE.offset + PLACE.bytes);
    }
    this.#length += chunk.length;
    this.#hash.update(chunk);
  }

  bytes(): Buffer {
    return this.#hash.digest().subarray(0, PLACE.bytes);
  }

  /** Whether the sum that stands in the file is that of the file. */
  isRight(): boolean {
    return this.#length > 0 && this.bytes().equals(this.#found);
  }
}
