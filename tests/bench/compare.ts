import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerOf, exchangesOf, operationsOf, type Ready } from "./agree";
import type { Contender, Places } from "./contender";
import { MERGED } from "./contenders";
import { averageBytes, type Exchange, type Measured, measureInTurn, type Rounds } from "./measure";
import type { Operation, OperationName } from "./operations";

/** What is compared, and how long. */
export interface Comparison extends Rounds {
  readonly contenders: readonly Contender[];
  readonly operations: readonly OperationName[];
}

/** How the servers did at one operation. */
export interface Compared {
  readonly operation: OperationName;
  /** Of all its answers, on average. */
  readonly bytes: number;
  /** The median of all rounds; null for a server that cannot do the operation. */
  readonly results: ReadonlyMap<Contender, Measured | null>;
}

/**
 * Measures servers against each other. All run at the same time, and each round goes from one to the
 * next, so that what else the machine does hits them all.
 *
 * @param say told what is going on
 * @throws Error when an answer differs from the others', before or during the load
 */
export async function compare(
  comparison: Comparison,
  places: Places,
  say: (message: string) => void,
): Promise<Compared[]> {
  const { contenders, operations: names } = comparison;
  const servers: Ready[] = [];
  try {
    const reference = await start(MERGED, places);
    if (reference === null) throw new Error(`${MERGED.name} cannot run`);
    servers.push(reference);
    const operations = await operationsOf(reference, names);
    await writeAnswers(places.answers, reference, operations);
    for (const contender of contenders.filter((other) => other !== MERGED)) {
      say(`Starting ${contender.name}`);
      const ready = await start(contender, places);
      if (ready === null) say(`${contender.name} is left out: it is not installed here`);
      else servers.push(ready);
    }
    const compared: Compared[] = [];
    for (const operation of operations) {
      say(`Measuring ${operation.name}`);
      compared.push(await compareAt(operation, servers, comparison, places));
    }
    return compared;
  } finally {
    await Promise.all(servers.map(({ running }) => running.stop()));
  }
}

async function start(contender: Contender, places: Places): Promise<Ready | null> {
  const running = await contender.start(places);
  return running && { contender, running };
}

/** For the server that only sends what is there. */
async function writeAnswers(
  folder: string,
  reference: Ready,
  operations: readonly Operation[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const operation of operations)
    for (const [index, step] of operation.steps.entries()) {
      const exchange = await answerOf(reference, operation, step);
      writeFileSync(join(folder, `${operation.name}.${index}.json`), exchange?.answer ?? "");
    }
}

async function compareAt(
  operation: Operation,
  servers: readonly Ready[],
  comparison: Comparison,
  { peers }: Places,
): Promise<Compared> {
  const [reference] = servers;
  if (reference === undefined) throw new Error("no server runs");
  const generator = join(peers, "load.mjs");
  const asked = new Map<Ready, Exchange[]>();
  for (const server of servers) {
    const exchanges = await exchangesOf(server, reference, operation);
    if (exchanges !== null) asked.set(server, exchanges);
  }
  const measured = await measureInTurn(generator, asked, comparison);
  const results = servers.map(
    (server) => [server.contender, measured.get(server) ?? null] as const,
  );
  const bytes = averageBytes(asked.get(reference) ?? []);
  return { operation: operation.name, bytes, results: new Map(results) };
}
