import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { CLI, cpuSeconds, startServer } from "./process";
import { row } from "./table";

/** The most that each may take, in seconds. */
const MOST = { build: 5, start: 1 };

/** How long something took, in seconds: by the clock, and of the processor. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

/**
 * How long a build of all data takes, and a start with a database that is up to date.
 *
 * @param times each is done; the middle one counts
 * @param folder that it may write into
 * @returns a table and a verdict, as Markdown
 */
export async function measureStart(times: number, folder: string): Promise<string> {
  const database = join(folder, "start.db");
  const builds: Took[] = [];
  const starts: Took[] = [];
  for (let time = 0; time < times; time += 1) {
    builds.push(build(database));
    starts.push(await start(database));
  }
  const took = { build: middleOf(builds), start: middleOf(starts) };
  const head = row(["what", "seconds", "CPU seconds"]);
  return [
    [
      head,
      "|---|--:|--:|",
      line("`kenesh build`, all data", took.build),
      line("`kenesh serve`, until it is ready", took.start),
    ].join("\n"),
    [verdict("build", took.build), verdict("start", took.start)].join("\n"),
  ].join("\n\n");
}

function build(database: string): Took {
  // What children that have ended used counts as this process's.
  const before = { clock: performance.now(), processor: cpuSeconds(process.pid) };
  execFileSync(process.execPath, [CLI, "build", "--out", database], { stdio: "ignore" });
  return {
    clock: (performance.now() - before.clock) / 1000,
    processor: cpuSeconds(process.pid) - before.processor,
  };
}

/** It looks whether the data has changed, as it does for everybody. */
async function start(database: string): Promise<Took> {
  const started = performance.now();
  const args = ["serve", "--port", "0", "--host", "127.0.0.1", "--database", database];
  const server = await startServer([process.execPath, CLI, ...args]);
  const took = {
    clock: (performance.now() - started) / 1000,
    processor: cpuSeconds(server.pid),
  };
  await server.stop();
  return took;
}

function middleOf(all: readonly Took[]): Took {
  const middle = (figure: keyof Took) =>
    all.map((took) => took[figure]).sort((one, other) => one - other)[Math.floor(all.length / 2)];
  return { clock: middle("clock") ?? 0, processor: middle("processor") ?? 0 };
}

function line(what: string, { clock, processor }: Took): string {
  return row([what, clock.toFixed(2), processor.toFixed(2)]);
}

function verdict(name: keyof typeof MOST, { clock }: Took): string {
  const isMet = clock <= MOST[name] ? "met" : "missed";
  return `- ${name}: ${clock.toFixed(2)} s, wanted ${MOST[name]} s: ${isMet}`;
}
