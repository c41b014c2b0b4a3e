import { randomUUID } from "node:crypto";
import { createWriteStream, type Stats } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ExportError } from "../errors";
import { isObject } from "../reading";
import type { Chunk } from "./format";
import { unwritten } from "./unwritten";

/** Work that a signal ended. The message says so; `signal` is its name. */
class Interrupted extends ExportError {
  constructor(readonly signal: NodeJS.Signals) {
    super(`stopped by ${signal}; no file was written`);
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs work that can be stopped from outside: when the process is told to end, the work's signal is aborted, so that
 * the work can clean up. A second signal ends the process as it would have.
 *
 * @throws Interrupted, as the reason of the abort, if the work passes it on
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => controller.abort(new Interrupted(signal));
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which takes its name when all of it is on the
 * disk, and is removed if that fails. What is no regular file, such as a device or a named pipe, is written to as it is.
 *
 * @throws ExportError when the file cannot be written; the signal's reason when it is aborted
 */
export async function writeFileWhole(
  path: string,
  chunks: AsyncIterable<Chunk>,
  signal: AbortSignal,
): Promise<void> {
  const known = await stat(path).catch(() => null);
  try {
    if (known !== null && !known.isFile()) await pour(chunks, createWriteStream(path), signal);
    else await replace(known === null ? path : await realpath(path), known, chunks, signal);
  } catch (error) {
    throw unwritten(error, path);
  }
}

/**
 * Writes to a stream that stays open, such as standard output. If its reader goes away, as `head` does, the work
 * stops, and that is no error.
 *
 * @throws ExportError when the stream cannot be written to; the signal's reason when it is aborted
 */
export async function writeToStream(
  stream: Writable,
  chunks: AsyncIterable<Chunk>,
  signal: AbortSignal,
): Promise<void> {
  stream.on("error", () => {}); // a broken pipe is reported more than once
  try {
    await pour(chunks, stream, signal, { end: false });
  } catch (error) {
    if (codeOf(error) !== "EPIPE") throw unwritten(error, "standard output");
  }
}

async function replace(
  path: string,
  known: Stats | null,
  chunks: AsyncIterable<Chunk>,
  signal: AbortSignal,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const mode = known === null ? 0o666 : known.mode & 0o777;
  const stream = createWriteStream(beside, { flags: "wx", flush: true, mode });
  try {
    await pour(chunks, stream, signal);
    await rename(beside, path);
  } catch (error) {
    await closed(stream); // it may be about to make the file
    await rm(beside, { force: true });
    throw error;
  }
}

async function closed(stream: Writable): Promise<void> {
  if (stream.closed) return;
  await new Promise<void>((resolve) => stream.once("close", resolve).destroy());
}

/** Does not wait, once aborted, for a source that may never answer. */
async function pour(
  chunks: AsyncIterable<Chunk>,
  stream: Writable,
  signal: AbortSignal,
  options: { end: boolean } = { end: true },
): Promise<void> {
  signal.throwIfAborted();
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true, signal: done.signal });
  });
  try {
    await Promise.race([aborted, pipeline(chunks, stream, { ...options, signal })]);
  } finally {
    done.abort(); // many files may be written under one signal
  }
}

function codeOf(error: unknown): unknown {
  return isObject(error) ? error.code : undefined;
}
