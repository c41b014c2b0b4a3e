import type { FastifyReply, FastifyRequest } from "fastify";
import { ExportError } from "../../../exports/errors";
import type { Table } from "../../../exports/table/table";
import type { Chunk } from "../../../exports/write/format";

/** What bounds an export over HTTP. A collection always fits; a query of anybody's own may be as large as this. */
export const LIMITS = {
  /** Exports at the same time: in this process, and for one address. */
  atOnce: 8,
  atOnceForAddress: 4,
  /** Of a query. */
  rows: 1_000_000,
  bytes: 100_000_000,
  /** From the first to the last byte: of a query, and of a collection. */
  queryMs: 10 * 60_000,
  collectionMs: 60 * 60_000,
  /** For which a reader is let wait until the whole data set is made. */
  archiveWaitMs: 30_000,
  /** Without the reader taking anything. */
  idleMs: 60_000,
} as const;

/** There are so many exports under way that another one has to wait. */
export class Busy extends Error {
  /** Seconds after which it is worth another try. */
  readonly retryAfter = 5;
}

/** Counts the exports under way. */
export class ExportSlots {
  readonly #clientOf: (request: FastifyRequest) => string;
  #taken = 0;
  readonly #byAddress = new Map<string, number>();

  /** @param clientOf names who sends a request */
  constructor(clientOf: (request: FastifyRequest) => string) {
    this.#clientOf = clientOf;
  }

  /**
   * Takes a slot until the answer is sent, or its reader is gone; ends an answer whose reader takes nothing.
   *
   * @throws Busy when there is none
   */
  take(request: FastifyRequest, { raw }: FastifyReply): void {
    const client = this.#clientOf(request);
    const own = this.#byAddress.get(client) ?? 0;
    if (own >= LIMITS.atOnceForAddress)
      throw new Busy(
        `${own} exports to your address are under way, as many as there may be; try again when one has ended`,
      );
    if (this.#taken >= LIMITS.atOnce)
      throw new Busy("as many exports are under way as there may be; try again in some seconds");
    this.#taken += 1;
    this.#byAddress.set(client, own + 1);
    raw.once("close", () => this.#release(client));
    raw.setTimeout(LIMITS.idleMs, () => raw.destroy());
  }

  #release(client: string): void {
    this.#taken -= 1;
    const own = (this.#byAddress.get(client) ?? 1) - 1;
    if (own === 0) this.#byAddress.delete(client);
    else this.#byAddress.set(client, own);
  }
}

/** Breaks an answer off that takes too long, be it that its reader takes a byte a minute. */
export function endAfter({ raw }: FastifyReply, milliseconds: number): void {
  const timer = setTimeout(() => raw.destroy(), milliseconds).unref();
  raw.once("close", () => clearTimeout(timer));
}

/** The table, which fails when it has more rows than a query may have. */
export function withRowLimit(table: Table): Table {
  async function* batches(): Table["batches"] extends AsyncIterable<infer B>
    ? AsyncGenerator<B>
    : never {
    let rows = 0;
    for await (const entries of table.batches) {
      rows += entries.length;
      if (rows > LIMITS.rows) throw tooMuch(`${LIMITS.rows} rows`);
      yield entries;
    }
  }
  return { ...table, batches: batches() };
}

/** The chunks, which fail when they are more bytes than a query may have. */
export async function* withByteLimit(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > LIMITS.bytes) throw tooMuch(`${LIMITS.bytes / 1_000_000} MB`);
    yield chunk;
  }
}

function tooMuch(most: string): ExportError {
  return new ExportError(
    `the query gives more than ${most}, the most that is sent; filter it, say how many you want of each list (first: 5), or export a collection, which may be of any size`,
  );
}
