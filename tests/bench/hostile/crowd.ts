import { row } from "../table";
import { DEAREST } from "./dearest";
import { probeBeside, type Waits } from "./probe";
import { post } from "./request";
import type { Reply, Victim } from "./victim";

/** The most that the dearest operation that is served may take, alone. */
const MOST_ALONE = { cpuMs: 1_000, megabytes: 150 };
/** The most that a small query may wait beside ten of them, but for one of a hundred. */
const MOST_P99_MS = 100;
const CROWD = 10;
/** How often ten of each are sent: a p99 wants some hundred small queries. */
const ROUNDS = 3;

/** What the dearest operations that are served do, alone and ten at once. @returns whether a bound is broken */
export async function measureCrowd(
  victim: Victim,
  print: (text: string) => void,
): Promise<boolean> {
  print(
    row([
      "ten at once of",
      "status",
      "KB",
      "CPU ms of one",
      "MB of one",
      "p99 ms",
      "longest ms",
      "",
    ]),
  );
  print("|---|--:|--:|--:|--:|--:|--:|---|");
  let isBroken = false;
  await warm(victim);
  for (const { name, query } of DEAREST) {
    const alone = await sendAlone(victim, query);
    const waits = await sendCrowd(victim, query);
    const broken =
      alone.reply.status !== 200 ||
      alone.cpuMs > MOST_ALONE.cpuMs ||
      alone.megabytes > MOST_ALONE.megabytes ||
      waits.p99 > MOST_P99_MS;
    isBroken ||= broken;
    print(
      row([
        name,
        `${alone.reply.status ?? "none"} ${alone.reply.code}`.trim(),
        (alone.reply.bytes / 1000).toFixed(0),
        alone.cpuMs.toFixed(0),
        alone.megabytes.toFixed(0),
        waits.p99.toFixed(0),
        waits.longest.toFixed(0),
        broken ? "**broken**" : "",
      ]),
    );
  }
  return isBroken;
}

interface Alone {
  readonly reply: Reply;
  readonly cpuMs: number;
  readonly megabytes: number;
}

/** How often each is sent before: a process that has just started compiles what it runs. */
const WARMING = 5;

async function warm(victim: Victim): Promise<void> {
  for (let round = 0; round < WARMING; round += 1)
    for (const { query } of DEAREST) await victim.send(next(query));
}

let number = 0;

function next(query: string) {
  number += 1;
  return post("", query).make(number);
}

async function sendAlone(victim: Victim, query: string): Promise<Alone> {
  const before = { cpuMs: victim.cpuMs(), megabytes: victim.megabytes() };
  let highest = before.megabytes;
  const timer = setInterval(() => {
    highest = Math.max(highest, victim.megabytes() || 0);
  }, 10);
  const reply = await victim.send(next(query));
  clearInterval(timer);
  return { reply, cpuMs: victim.cpuMs() - before.cpuMs, megabytes: highest - before.megabytes };
}

async function sendCrowd(victim: Victim, query: string): Promise<Waits> {
  const crowd = async () => {
    for (let round = 0; round < ROUNDS; round += 1)
      await Promise.all(Array.from({ length: CROWD }, () => victim.send(next(query))));
  };
  return probeBeside(victim, crowd());
}
