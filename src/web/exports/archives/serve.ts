import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ARCHIVES, type Archive } from "../../../exports/dump/archives";
import { checksumLine } from "../../../exports/dump/sha256";
import { digestTag, isKnown } from "../responses/entity-tag";
import { Busy, endAfter, LIMITS } from "../responses/limits";
import { type ExportServer, tellRevision } from "../responses/send";
import { type MadeArchive, MadeArchives } from "./made";
import { type ByteRange, rangeIn } from "./range";

/** What is compressed in itself, or read in parts, is not compressed. */
const AS_IT_IS = { compress: false as const };

/** The whole data set in one file, `/export/all.zip`, and its checksum, `/export/all.zip.sha256`. */
export function serveArchives(scope: FastifyInstance, server: ExportServer): void {
  const archives = new MadeArchives(server.base);
  scope.addHook("onClose", () => archives.close());
  for (const archive of ARCHIVES) {
    const url = `/export/${archive.name}`;
    const made = async (request: FastifyRequest, reply: FastifyReply) => {
      const now = server.snapshot(request, reply);
      await tellRevision(request, reply, now);
      server.slots.take(request, reply);
      return withPatience(archives.get(archive, now), archive);
    };
    scope.route({
      method: ["GET", "HEAD"],
      url,
      ...AS_IT_IS,
      handler: async (request, reply) => send(request, reply, archive, await made(request, reply)),
    });
    scope.get(`${url}.sha256`, AS_IT_IS, async (request, reply) => {
      const { sha256 } = await made(request, reply);
      return reply.type("text/plain; charset=utf-8").send(checksumLine(sha256, archive.name));
    });
  }
}

/** @throws Busy when it takes longer than a client should wait; it is made all the same */
async function withPatience(made: Promise<MadeArchive>, { name }: Archive): Promise<MadeArchive> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const late = sleep(LIMITS.archiveWaitMs, null, { signal, ref: false }).catch(() => null);
  try {
    const found = await Promise.race([made, late]);
    if (found !== null) return found;
    throw new Busy(`${name} is being made of the latest data; try again in some seconds`);
  } finally {
    waiting.abort();
  }
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, mediaType }: Archive,
  { path, bytes, sha256 }: MadeArchive,
): Promise<FastifyReply> {
  const tag = digestTag(sha256);
  void reply.header("accept-ranges", "bytes");
  if (isKnown(request, reply, [tag])) return reply.send();
  void reply.header("content-range", `bytes */${bytes}`); // of an error
  const range = rangeIn(request, bytes, tag);
  void reply.removeHeader("content-range");
  if (range !== null) tellRange(reply, range, bytes);
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  void reply.type(mediaType).headers({
    "content-disposition": `attachment; filename="${name}"`,
    "content-length": end - start + 1,
    "repr-digest": `sha-256=:${sha256.toString("base64")}:`,
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return reply.send();
  endAfter(reply, LIMITS.collectionMs);
  const file = await open(path); // what is open can be read even when it is removed
  return reply.send(file.createReadStream({ start, end }));
}

function tellRange(reply: FastifyReply, { start, end }: ByteRange, bytes: number): void {
  void reply.code(206).header("content-range", `bytes ${start}-${end}/${bytes}`);
}
