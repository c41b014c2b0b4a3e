import type { ChildProcess } from "node:child_process";
import cluster from "node:cluster";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { type ChildServer, type SupervisedChild, superviseChild } from "../../gateway/child";
import { leadChildren, revisionIn } from "../../gateway/lead-children";
import type { RevisionFile } from "../../gateway/move-together";
import type { Environment } from "../environment";
import { claimPort, urlOf } from "../listen";
import { giveMetricsOfWorkers } from "./metrics-of-workers";
import type { ServeOptions } from "./options";
import { renewData } from "./renew-data";

/** More than any machine has use for. */
const MOST_WORKERS = 256;

/** @throws UserError when the text is no number of workers */
export function readWorkers(text: string): number {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new UserError(
    `the number of workers is "${text}", expected one from 1 to ${MOST_WORKERS}: about as many as there are cores`,
    2,
  );
}

/**
 * `kenesh serve --workers N`: this program so many times over, with the same arguments, at one port.
 * They share nothing but the revision: all take another one, or none. One that dies, or whose event loop
 * stands still, is replaced.
 */
export async function serveWorkers(environment: Environment, options: ServeOptions): Promise<void> {
  const { say, onStop, config } = environment;
  const { host, workers, database } = options;
  // What is wrong with the port or the database is said here once, and not by each of them.
  const port = await claimPort(options);
  const first = await revisionIn(database);
  let current: RevisionFile = first;
  giveMetricsOfWorkers();
  const isListening = watchListening();
  const fork = () => forkWorker(port, current);
  const children: SupervisedChild[] = [];
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
  onStop(stop);
  const start = (number: number) => {
    const server = { ...worker(number, isListening), start: fork };
    const child = superviseChild(server, { say, drainMs: config.drainMs });
    children.push(child);
    return child.ready;
  };
  try {
    // The first one alone: if it cannot start, it says why, and the others would say the same.
    await start(1);
    await Promise.all(Array.from({ length: workers - 1 }, (_, index) => start(index + 2)));
  } catch (error) {
    await stop();
    throw error;
  }
  const led = leadChildren({
    file: database,
    first,
    children: () => children,
    onPrepared: (next) => {
      current = next;
    },
    say: options.quiet ? () => {} : say,
  });
  renewData(environment, options, led.check);
  if (!options.quiet) say(`Kenesh is ready: ${urlOf({ host, port })}/ (${workers} workers)`);
}

/** Starts a worker on a revision, with the arguments of this process. */
function forkWorker(port: number, { file, revision }: RevisionFile): ChildProcess {
  cluster.setupPrimary({
    exec: join(__dirname, "..", "..", "cli.js"),
    // Of an option that comes twice, the last counts.
    args: [
      ...process.argv.slice(2),
      ...["--port", `${port}`, "--no-build", "--quiet"],
      ...["--database", file, "--follow", revision],
    ],
  });
  return cluster.fork().process;
}

function worker(
  number: number,
  isListening: (child: ChildProcess) => boolean,
): Omit<ChildServer, "start"> {
  return {
    name: `worker ${number}`,
    isReady: async (child) => isListening(child),
  };
}

/** Tells of each worker from now on whether it listens. */
function watchListening(): (child: ChildProcess) => boolean {
  const listening = new WeakSet<ChildProcess>();
  cluster.on("listening", (started) => listening.add(started.process));
  return (child) => listening.has(child);
}
