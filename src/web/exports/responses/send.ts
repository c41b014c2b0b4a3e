import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { counted, type RowListener } from "../../../exports/table/counted";
import { type Plan, tableOf } from "../../../exports/table/plan";
import type { Chunk, Format, WriteOptions } from "../../../exports/write/format";
import { REVISION_HEADER } from "../../../graph/revisions/requested";
import type { Snapshot, SnapshotOf } from "../requests/snapshot";
import { addressTag, contentTag, isKnown, type KnownTags } from "./entity-tag";
import { type ExportSlots, endAfter, LIMITS, withByteLimit, withRowLimit } from "./limits";

/** What all routes of the exports share. */
export interface ExportServer {
  /** What ids are appended to, to make IRIs of them. */
  readonly base: string;
  readonly snapshot: SnapshotOf;
  readonly slots: ExportSlots;
  readonly tags: KnownTags;
}

/** A file to be sent. */
export interface ExportFile {
  readonly format: Format;
  /** Without its ending. */
  readonly name: string;
  /** Whether a browser saves it, or shows it where it can. */
  readonly disposition: "attachment" | "inline";
  readonly options: Omit<WriteOptions, "revisedAt" | "base">;
  readonly plans: readonly Plan[];
  /** A collection may have any size, a query only so much. */
  readonly size: "any" | "limited";
}

/** How files are compressed. Spreadsheets and Parquet are in themselves. */
export const COMPRESSION = {
  compress: { encodings: ["gzip" as const], customTypes: /^text\/|json|turtle/ },
};

/** So much is made before the first byte is sent: most files are whole by then, and have the tag of their content. */
const MOST_HELD = { bytes: 2_000_000, rows: 20_000 };

/**
 * Answers with a file of the data as it is now. When its reader is slow, so is the work; when the reader goes away, it
 * stops.
 *
 * @param address what the bytes depend on beside the data
 * @param make plans the file; only called when the client does not have it
 */
export async function answerFile(
  server: ExportServer,
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  make: (now: Snapshot) => Promise<ExportFile> | ExportFile,
): Promise<FastifyReply> {
  const now = server.snapshot(request, reply);
  await tellRevision(request, reply, now);
  const ofAddress = addressTag(now.revision, server.base, address);
  const ofContent = server.tags.get(ofAddress);
  if (isKnown(request, reply, ofContent ? [ofContent, ofAddress] : [ofAddress]))
    return reply.send();
  if (ofContent === undefined) void reply.removeHeader("etag");
  server.slots.take(request, reply);
  const file = await make(now);
  const { disposition, format, name } = file;
  void reply.type(format.mediaType).headers({
    "content-disposition": `${disposition}; filename="${name}.${format.name}"`,
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return reply.send();
  endAfter(reply, file.size === "any" ? LIMITS.collectionMs : LIMITS.queryMs);
  let rows = 0;
  const chunks = await chunksOf(file, server.base, now, (read) => {
    rows = read;
  });
  const isEnough = (bytes: number) =>
    bytes >= MOST_HELD.bytes || rows >= MOST_HELD.rows || reply.raw.destroyed;
  const { begun, rest } = await beginning(chunks, isEnough);
  if (rest !== null) {
    void reply.header("etag", ofAddress);
    return reply.send(Readable.from(following(begun, rest), { objectMode: false }));
  }
  const tag = contentTag(begun);
  server.tags.set(ofAddress, tag);
  return isKnown(request, reply, [tag]) ? reply.send() : reply.send(begun);
}

/** Says which data an answer is of, and since when. Clients are to ask again, with what they have. */
export async function tellRevision(
  { method }: FastifyRequest,
  reply: FastifyReply,
  now: Snapshot,
): Promise<void> {
  const { builtAt } = await now.edition();
  void reply.headers({
    [REVISION_HEADER]: now.revision,
    "cache-control": method === "POST" ? "no-store" : "no-cache",
    vary: reply.getHeader("vary") ?? "accept-encoding",
    ...(builtAt !== null && { "last-modified": builtAt.toUTCString() }),
  });
}

async function chunksOf(
  { format, plans, options, size }: ExportFile,
  base: string,
  now: Snapshot,
  onRows: RowListener,
): Promise<AsyncIterable<Chunk>> {
  const { revisedAt } = await now.edition();
  const tables = counted(
    plans.map((plan) => tableOf(plan, now.execute)),
    onRows,
  );
  const write = (these: typeof tables) => format.write(these, { ...options, base, revisedAt });
  return size === "any" ? write(tables) : withByteLimit(write(tables.map(withRowLimit)));
}

/** The first bytes, and what comes after them; null when that is all. What is wrong with a query is known by then. */
async function beginning(chunks: AsyncIterable<Chunk>, isEnough: (bytes: number) => boolean) {
  const rest = chunks[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let bytes = 0;
  while (!isEnough(bytes)) {
    const { done, value } = await rest.next();
    if (done === true) return { begun: Buffer.concat(begun), rest: null };
    const chunk = Buffer.from(value);
    begun.push(chunk);
    bytes += chunk.length;
  }
  return { begun: Buffer.concat(begun), rest };
}

async function* following(begun: Buffer, rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  yield begun;
  yield* { [Symbol.asyncIterator]: () => rest };
}
