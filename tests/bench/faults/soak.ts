import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pointTo } from "../../../src/core/database/revision-files";
import { call, portOf } from "../../faults/client";
import { serveKenesh } from "../../helpers/cli";
import type { TwoRevisions } from "./two-revisions";

/** What a process holds at a moment. */
export interface Held {
  readonly minute: number;
  readonly residentMb: number;
  readonly openFiles: number;
  /** The delay of the event loop that 99 of 100 turns stay below. */
  readonly loopP99Ms: number;
}

const CLIENTS = 4;
const SWAP_EVERY_MS = 10_000;

/** Asks a server and swaps its data for some minutes, and tells after each minute what it holds. */
export async function measureSoak(
  minutes: number,
  { folder, first, second }: TwoRevisions,
  tell: (held: Held) => void,
): Promise<void> {
  const file = join(folder, "soak.db");
  pointTo(file, first.file);
  const server = await serveKenesh(["--database", file, "--no-build"]);
  const port = portOf(server.url);
  const end = performance.now() + minutes * 60_000;
  const isOver = () => performance.now() > end;
  let number = 0;
  const path = () =>
    `/graphql?query=${encodeURIComponent(`{ conferences(first: 20) { nodes { name place { name } participations(first: 5) { nodes { id } } } } } # ${number++}`)}`;
  const ask = async () => {
    while (!isOver()) await call({ port, path: path() });
  };
  const clients = Array.from({ length: CLIENTS }, ask);
  for (let swap = 0; !isOver(); swap++) {
    await wait(SWAP_EVERY_MS);
    pointTo(file, swap % 2 === 0 ? second.file : first.file);
    if ((swap + 1) % 6 === 0) tell(await heldBy(server.pid, port, (swap + 1) / 6));
  }
  await Promise.all(clients);
  await server.stop();
}

async function heldBy(pid: number | undefined, port: number, minute: number): Promise<Held> {
  const { body } = await call({ port, path: "/metrics" });
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(body)?.[1]);
  return {
    minute,
    residentMb: figure("process_resident_memory_bytes") / 1e6,
    openFiles: readdirSync(`/proc/${pid}/fd`).length,
    loopP99Ms: figure("nodejs_eventloop_lag_p99_seconds") * 1_000,
  };
}
