import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../core/errors";
import { DRAIN } from "../graph/connections/limits";
import { give, type Order } from "./orders";
import { type Watchdog, watchChild } from "./watchdog";

/** A server of its own process that is supervised. */
export interface ChildServer {
  /** For messages. */
  readonly name: string;
  /**
   * Starts it. The child has a channel to this process, and is to end when the channel closes: however
   * this process ends, no child outlives it.
   */
  readonly start: () => ChildProcess;
  /** Is asked again and again while it starts. */
  readonly isReady: (child: ChildProcess) => Promise<boolean>;
}

/** A program of Node that serves. */
export interface NodeServer {
  /** Arguments of Node. */
  readonly args: () => readonly string[];
  /** Answers with a 2xx status when the server is ready. */
  readonly readyUrl: string;
  /** Added to the environment. */
  readonly environment?: () => Readonly<Record<string, string>>;
}

/** How children are supervised. */
export interface Supervision {
  /** Is told when one ended and is started again. */
  readonly say: (message: string) => void;
  /** How long they go on taking requests when they are told to end. */
  readonly drainMs: number;
}

/** A child that is started again until it is stopped. */
export interface SupervisedChild {
  /**
   * Resolves when it is ready for the first time; rejects with a UserError when it ends before, and
   * then it is not started again.
   */
  readonly ready: Promise<void>;
  /** For messages. */
  readonly name: string;
  /** Whether it runs and its event loop turns. */
  isResponding(): boolean;
  /** Whether it has started, and can be told to do something. */
  isUp(): boolean;
  /** Has it do something. @throws Error when it does not */
  give(order: Order): Promise<void>;
  /** Starts it anew where it is about to start, or did so just now: with what it is to serve by now. */
  startAnew(): void;
  /** Ends it, gently first. Resolves when it has ended. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const POLL_MS = 50;
/** One that does not answer in time is not ready. */
const READY_ANSWER_MS = 2_000;
/** How long a child may take to finish what it is at, after it has begun to turn clients away. */
const END_WITHIN_MS = DRAIN.withinMs + 4_000;
/** How long an order may take: opening a database. */
const ORDER_WITHIN_MS = 60_000;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A child that ran for so long was healthy: the next delay is a short one again. */
const HEALTHY_AFTER_MS = 60_000;

/**
 * Starts a server. Whenever it ends by itself after it was ready, it is started again, after a delay
 * that doubles while it does not stay up. When its event loop stands still, it is ended.
 */
export function superviseChild(
  server: ChildServer,
  { say, drainMs }: Supervision,
): SupervisedChild {
  const { name } = server;
  let isStopping = false;
  let delay = FIRST_DELAY_MS;
  let timer: NodeJS.Timeout | undefined;
  let child = server.start();
  let watchdog: Watchdog | null = null;

  const watch = () => {
    watchdog = watchChild(child, (seconds) =>
      say(`${name} has not answered for ${seconds} s; ending it…`),
    );
  };
  const restartWhenEnded = (started: number) => {
    child.once("exit", (code, signal) => {
      watchdog = null;
      if (isStopping) return;
      if (Date.now() - started > HEALTHY_AFTER_MS) delay = FIRST_DELAY_MS;
      say(`${name} ended (${signal ?? `exit code ${code}`}); starting it again…`);
      timer = setTimeout(() => {
        child = server.start();
        restartWhenEnded(Date.now());
        untilReady(server, child).then(watch, () => {}); // where it ended, it is started again
      }, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    });
  };
  return {
    name,
    ready: untilReady(server, child).then(() => {
      watch();
      restartWhenEnded(Date.now());
    }),
    isResponding: () => watchdog?.isResponding() === true,
    isUp: () => watchdog !== null,
    give: (order) => give(child, order, ORDER_WITHIN_MS),
    startAnew: () => void child.kill("SIGKILL"), // and it is started again when it has ended
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      watchdog?.stop();
      await end(child, drainMs + END_WITHIN_MS);
    },
  };
}

/** What runs a program of Node and asks it over HTTP whether it is ready. */
export function nodeServer(name: string, { args, readyUrl, environment }: NodeServer): ChildServer {
  return {
    name,
    start: () =>
      spawn(process.execPath, [...args()], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
        env: { ...process.env, ...environment?.() },
      }),
    isReady: async () => {
      const response = await fetch(readyUrl, {
        signal: AbortSignal.timeout(READY_ANSWER_MS),
      }).catch(() => null);
      return response?.ok === true;
    },
  };
}

async function untilReady({ name, isReady }: ChildServer, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (hasEnded(child))
      throw new UserError(
        `${name} did not start (${child.signalCode ?? `exit code ${child.exitCode}`})`,
      );
    if (await isReady(child)) return;
    await wait(POLL_MS);
  }
  await end(child, END_WITHIN_MS);
  throw new UserError(`${name} was not ready after ${READY_WITHIN_MS / 1000} s`);
}

async function end(child: ChildProcess, withinMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), withinMs);
  await ended;
  clearTimeout(patience);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
