import "reflect-metadata";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../src/core/errors";
import { buildRealDatabase, REAL_PLACES } from "../helpers/real-database";
import { type Comparison, compare } from "./compare";
import type { Places } from "./contender";
import { measureGrowth } from "./growth";
import { measureInProcess } from "./in-process/in-process";
import { measureMemory } from "./memory";
import { HELP, type Options, readOptions } from "./options";
import { installPeers } from "./peers";
import { startPostgres } from "./postgres";
import { measureStart } from "./start";
import { comparisonTable, verdicts } from "./table";

const say = (message: string) => process.stderr.write(`${message}\n`);
function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

/** `npm run bench`: how fast we are, beside others on the same data and machine. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    print(HELP);
    return;
  }
  await buildRealDatabase();
  const folder = mkdtempSync(join(tmpdir(), "kenesh-bench-"));
  chmodSync(folder, 0o755); // PostgreSQL has a folder in it and runs as somebody else
  print(machine());
  try {
    const peers = await installPeers(say);
    const places = { database: REAL_PLACES.file, peers, answers: join(folder, "answers") };
    await measureParts(options, { ...places, postgres: null }, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureParts(options: Options, places: Places, folder: string): Promise<void> {
  const { parts, comparison, sizes, counts, starts } = options;
  if (parts.has("peers")) await comparePeers(comparison, places, folder);
  if (parts.has("in-process")) print(await measureInProcess(places.database));
  if (parts.has("start")) print(await measureStart(starts, folder));
  if (parts.has("memory")) print(await measureMemory(counts, places));
  if (parts.has("growth")) print(await measureGrowth(sizes, comparison, places, say));
}

async function comparePeers(comparison: Comparison, places: Places, folder: string): Promise<void> {
  const isNeeded = comparison.contenders.some(({ key }) => key === "postgraphile");
  const { database, peers } = places;
  const postgres = isNeeded ? await startPostgres(database, peers, folder) : null;
  try {
    const compared = await compare(comparison, { ...places, postgres }, say);
    print(comparisonTable(compared));
    print(verdicts(compared));
  } finally {
    await postgres?.stop();
  }
}

function machine(): string {
  const [processor] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return `${new Date().toISOString()}: Node ${process.version}, ${cpus().length} x ${processor?.model}, load ${load.join(", ")}.`;
}

main().catch((error: unknown) => {
  say(error instanceof UserError ? error.message : String(error));
  process.exitCode = 1;
});
