import { statSync } from "node:fs";
import { join } from "node:path";
import { exchangesOf, operationsOf, type Ready } from "./agree";
import type { Places } from "./contender";
import { MERGED } from "./contenders";
import { type Generated, generateDatabase } from "./generate/database";
import { averageBytes, type Exchange, type Measured, measureInTurn, type Rounds } from "./measure";
import { OPERATION_NAMES, type OperationName } from "./operations";
import { residentMb } from "./process";
import { row } from "./table";

/** A page may take so many times as long where there is a hundred times the data. */
const MOST = { growth: 1.3, times: 100 };

/** A database of one size, served. */
interface Size extends Ready {
  readonly times: number;
  readonly generated: Generated;
  readonly startSeconds: number;
}

/** What one operation takes at one size. */
interface Cost {
  readonly kilobytes: number;
  /** Processor time of an answer, in milliseconds. */
  readonly milliseconds: number;
}

/**
 * Serves databases of several sizes and measures what an answer takes from each, nothing of it kept.
 *
 * @param sizes how many times the real data, 1 first
 * @returns two tables and a verdict, as Markdown
 */
export async function measureGrowth(
  sizes: readonly number[],
  rounds: Rounds,
  places: Places,
  say: (message: string) => void,
): Promise<string> {
  const servers: Size[] = [];
  try {
    for (const times of sizes) {
      say(`Making ${times} times the data`);
      servers.push(await serveSize(times, places));
    }
    const costs = new Map<OperationName, Map<Size, Cost>>();
    for (const name of OPERATION_NAMES) {
      say(`Measuring ${name}`);
      costs.set(name, await costsOf(name, servers, rounds, places));
    }
    return [sizesTable(servers), costsTable(costs), verdictOn(costs)].join("\n\n");
  } finally {
    await Promise.all(servers.map(({ running }) => running.stop()));
  }
}

async function serveSize(times: number, places: Places): Promise<Size> {
  const generated = generateDatabase(times);
  const started = performance.now();
  const running = await MERGED.start({ ...places, database: generated.file });
  if (running === null) throw new Error(`${MERGED.name} cannot run`);
  const startSeconds = (performance.now() - started) / 1000;
  return { contender: MERGED, running, times, generated, startSeconds };
}

async function costsOf(
  name: OperationName,
  servers: readonly Size[],
  rounds: Rounds,
  { peers }: Places,
): Promise<Map<Size, Cost>> {
  const asked = new Map<Size, Exchange[]>();
  for (const server of servers) {
    if (name === "search" && !server.generated.hasSearch) continue;
    const [operation] = await operationsOf(server, [name]);
    const exchanges = operation && (await exchangesOf(server, server, operation));
    if (exchanges) asked.set(server, exchanges);
  }
  const measured = await measureInTurn(join(peers, "load.mjs"), asked, rounds);
  return new Map([...measured].map(([size, one]) => [size, costOf(one, asked.get(size) ?? [])]));
}

function costOf({ perCpuSecond }: Measured, exchanges: readonly Exchange[]): Cost {
  return { kilobytes: averageBytes(exchanges) / 1000, milliseconds: 1000 / perCpuSecond };
}

function sizesTable(servers: readonly Size[]): string {
  const rows = servers.map(({ times, generated: { file, seconds }, startSeconds, running }) =>
    row([
      `${times}x`,
      (statSync(file).size / 1e6).toFixed(0),
      seconds === null ? "kept" : seconds.toFixed(1),
      startSeconds.toFixed(2),
      residentMb(running.pids[0] ?? 0).toFixed(0),
    ]),
  );
  const head = row(["data", "file MB", "made in s", "starts in s", "memory MB, after the load"]);
  return [head, "|--:|--:|--:|--:|--:|", ...rows].join("\n");
}

function costsTable(costs: ReadonlyMap<OperationName, ReadonlyMap<Size, Cost>>): string {
  const head = row(["operation", "data", "KB", "CPU ms an answer", "÷ 1x", "÷ 1x, by KB"]);
  const rows = [...costs].flatMap(([name, bySize]) =>
    [...bySize].map(([{ times }, cost]) => {
      const { whole, byKilobyte } = growthOf(bySize, cost);
      const { kilobytes, milliseconds } = cost;
      const figures = [kilobytes.toFixed(1), milliseconds.toFixed(2)];
      return row([name, `${times}x`, ...figures, whole.toFixed(2), byKilobyte.toFixed(2)]);
    }),
  );
  return [head, "|---|--:|--:|--:|--:|--:|", ...rows].join("\n");
}

/** How many times as much it is as at the first size, for an answer and for each kilobyte of it. */
function growthOf(bySize: ReadonlyMap<Size, Cost>, cost: Cost) {
  const [first = cost] = bySize.values();
  const whole = cost.milliseconds / first.milliseconds;
  return { whole, byKilobyte: (whole * first.kilobytes) / cost.kilobytes };
}

/** Pages that hold more are dearer: where there is more data, fewer are cut short. So it goes by size. */
function verdictOn(costs: ReadonlyMap<OperationName, ReadonlyMap<Size, Cost>>): string {
  const lines = [...costs].flatMap(([name, bySize]) =>
    [...bySize].flatMap(([{ times }, cost]) => {
      if (times !== MOST.times) return [];
      const { whole, byKilobyte } = growthOf(bySize, cost);
      const growth = Math.min(whole, byKilobyte);
      const verdict = growth <= MOST.growth ? "met" : "missed";
      return [`- ${name} at ${times}x: ${growth.toFixed(2)}x, wanted ${MOST.growth}x: ${verdict}`];
    }),
  );
  return lines.join("\n");
}
