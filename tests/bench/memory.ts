import type { Places, Running } from "./contender";
import { CACHED } from "./contenders";
import { residentMb } from "./process";
import { row } from "./table";

/** The most that a server may have in memory after so many operations, in MB. */
const MOST = { megabytes: 200, after: 10_000 };
/** What counts as flat, from there to the end. */
const MOST_GROWTH = 1.05;
/** As many clients ask at the same time. */
const CLIENTS = 8;

const CONFERENCE = "ots-summit-08-istanbul-2021";

/**
 * Sends a server operations that are all different, each twice: the second time it is compiled.
 *
 * @param counts after how many operations its memory is looked at, ascending
 * @returns a table and a verdict, as Markdown
 */
export async function measureMemory(counts: readonly number[], places: Places): Promise<string> {
  const running = await CACHED.start(places);
  if (running === null) throw new Error(`${CACHED.name} cannot run`);
  try {
    const seen = new Map([[0, memoryOf(running)]]);
    let sent = 0;
    for (const count of counts) {
      const next = () => {
        if (sent === count) return null;
        sent += 1;
        return sent;
      };
      await Promise.all(Array.from({ length: CLIENTS }, () => askInTurn(running, next)));
      seen.set(count, memoryOf(running));
    }
    return `${memoryTable(seen)}\n\n${verdictOn(seen)}`;
  } finally {
    await running.stop();
  }
}

function memoryOf({ pids: [pid = 0] }: Running): number {
  return residentMb(pid);
}

async function askInTurn({ url }: Running, next: () => number | null): Promise<void> {
  for (let number = next(); number !== null; number = next())
    for (let time = 0; time < 2; time += 1) await ask(`${url}${CACHED.path}`, operation(number));
}

/** A page about a conference, with names that no other one has. */
function operation(number: number): string {
  return `query Page${number} {
    conference(id: "${CONFERENCE}") {
      id name${number}: name date theme place { id name state { id name } }
      participations(first: 10) { nodes { role${number}: role participant { ... on Person { id name } } office { name } } }
      documents(first: 3) { nodes { id name date } }
      citations { source { title url } }
    }
  }`;
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const answer = await response.text();
  if (!response.ok || answer.includes('"errors":')) throw new Error(answer);
}

function memoryTable(seen: ReadonlyMap<number, number>): string {
  const rows = [...seen].map(([count, megabytes]) =>
    row([count.toLocaleString("en"), megabytes.toFixed(0)]),
  );
  return [row(["distinct operations", "memory MB"]), "|--:|--:|", ...rows].join("\n");
}

function verdictOn(seen: ReadonlyMap<number, number>): string {
  const there = seen.get(MOST.after);
  const last = [...seen.values()].at(-1);
  if (there === undefined || last === undefined) return "";
  const isSmall = there <= MOST.megabytes ? "met" : "missed";
  const isFlat = last / there <= MOST_GROWTH ? "met" : "missed";
  return [
    `- ${there.toFixed(0)} MB after ${MOST.after.toLocaleString("en")}, wanted ${MOST.megabytes} MB: ${isSmall}`,
    `- ${(last / there).toFixed(2)}x of that at the end, wanted ${MOST_GROWTH}x: ${isFlat}`,
  ].join("\n");
}
