import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Plan, tableOf } from "../../exports/table/plan";
import type { Entry, Table } from "../../exports/table/table";
import type { Format, WriteOptions } from "../../exports/write/format";
import { entityTag, knownTag } from "./etag";
import type { Snapshot } from "./graph";

/** A file to be sent. */
export interface ExportFile {
  readonly format: Format;
  /** Without its ending. */
  readonly name: string;
  /** Whether a browser saves it, or shows it where it can. */
  readonly disposition: "attachment" | "inline";
  readonly options: Omit<WriteOptions, "revisedAt">;
  readonly plans: readonly Plan[];
}

/** Answers 304 to a client that has what the address gives now; else sets the headers by which it asks next time. */
export function isKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  { revision }: Snapshot,
  base: string,
): boolean {
  const tag = entityTag(revision, base, request.url);
  const known = knownTag(tag, request.headers["if-none-match"]);
  void reply.headers({
    etag: known ?? tag,
    "cache-control": "no-cache",
    vary: "accept-encoding",
  });
  if (known !== null) void reply.code(304);
  return known !== null;
}

/** Sends a file while it is made. When its reader is slow, so is the work; when the reader goes away, it stops. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  snapshot: Snapshot,
  { format, name, disposition, options, plans }: ExportFile,
): Promise<FastifyReply> {
  const { revisedAt } = await snapshot.edition();
  const [first, ...others] = plans.map((plan) => tableOf(plan, snapshot.execute));
  void reply.type(format.mediaType).headers({
    "content-disposition": `${disposition}; filename="${name}.${format.name}"`,
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return reply.send();
  const tables = first === undefined ? [] : [await begun(first), ...others];
  const chunks = format.write(tables, { ...options, revisedAt });
  return reply.send(Readable.from(chunks, { objectMode: false }));
}

/** The table with its first rows read: what is wrong with a query is known before the status is sent. */
async function begun(table: Table): Promise<Table> {
  const rest = table.batches[Symbol.asyncIterator]();
  const first = await rest.next();
  async function* batches(): AsyncGenerator<readonly Entry[]> {
    if (first.done === true) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { ...table, batches: batches() };
}
