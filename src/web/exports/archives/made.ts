import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../../exports/dump/archives";
import { type Dump, dumpParts } from "../../../exports/dump/dump";
import { sha256Of } from "../../../exports/dump/sha256";
import { PLAIN_CSV } from "../../../exports/write/format";
import type { Snapshot } from "../requests/snapshot";
import { TITLE } from "../routes/collections";

/** An archive that is on the disk. */
export interface MadeArchive {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** After so long, what could not be made is tried again, if somebody wants it. */
const RETRY_MS = 60_000;

/**
 * The archives of a server, in a temporary folder. Each is made when it is first wanted, once for each revision, one
 * at a time; that of the revision before is removed then.
 */
export class MadeArchives {
  readonly #made = new Map<Archive, { readonly revision: string; file: Promise<MadeArchive> }>();
  readonly #ended = new AbortController();
  #queue: Promise<unknown> = Promise.resolve();
  #folder: Promise<string> | null = null;

  /** @param base what ids are appended to, to make IRIs of them */
  constructor(private readonly base: string) {}

  /** The archive of a state of the data. @throws what keeps it from being made */
  get(archive: Archive, now: Snapshot): Promise<MadeArchive> {
    const before = this.#made.get(archive);
    if (before?.revision === now.revision) return before.file;
    const file = this.#queue.then(async () => {
      const made = await this.#make(archive, now);
      await before?.file.then(({ path }) => rm(path, { force: true })).catch(() => {});
      return made;
    });
    const entry = { revision: now.revision, file };
    this.#made.set(archive, entry);
    this.#queue = file.catch(() => this.#forget(archive, entry));
    return file;
  }

  /** Ends what is under way, and removes all. */
  async close(): Promise<void> {
    this.#ended.abort(new Error("the server has ended"));
    await this.#queue;
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #make(archive: Archive, now: Snapshot): Promise<MadeArchive> {
    this.#ended.signal.throwIfAborted();
    const inside = await this.#theFolder();
    const work = await mkdtemp(join(inside, "work-"));
    try {
      const made = await archive.write(work, await this.#dumpOf(now));
      const path = join(inside, `${now.revision}-${archive.name}`);
      await rename(made, path);
      return { path, bytes: (await stat(path)).size, sha256: await sha256Of(path) };
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }

  /** Made when it is first needed; where there was no room for it, again. */
  async #theFolder(): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), "kenesh-archives-"));
    try {
      return await this.#folder;
    } catch (error) {
      this.#folder = null;
      throw error;
    }
  }

  async #dumpOf(now: Snapshot): Promise<Dump> {
    const edition = await now.edition();
    const { revisedAt } = edition;
    return {
      graph: now,
      parts: dumpParts(now, ["en"]),
      edition,
      options: { base: this.base, revisedAt, title: TITLE, csv: PLAIN_CSV },
      signal: this.#ended.signal,
      onRows: () => {},
    };
  }

  #forget(archive: Archive, entry: object): void {
    const forget = () => this.#made.get(archive) === entry && this.#made.delete(archive);
    setTimeout(forget, RETRY_MS).unref();
  }
}
