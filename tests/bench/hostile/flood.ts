import { row } from "../table";
import type { HostileRequest } from "./request";
import type { Victim } from "./victim";

/** By how much memory may differ at the end from when all had been sent some times. */
const MOST_GROWTH = { factor: 1.1, megabytes: 20 };
const CLIENTS = 4;

/** How many hostile requests are sent, and for how long at most. */
export interface FloodSize {
  readonly count: number;
  readonly seconds: number;
}

/** Sends all requests again and again, each time with another text. @returns whether memory has grown */
export async function measureFlood(
  victim: Victim,
  requests: readonly HostileRequest[],
  { count, seconds }: FloodSize,
  print: (text: string) => void,
): Promise<boolean> {
  const end = performance.now() + seconds * 1_000;
  const looks = [0.1, 0.2, 0.4, 0.6, 0.8, 1].map((part) => Math.round(part * count));
  const seen = new Map([[0, victim.megabytes()]]);
  let sent = 0;
  const client = async () => {
    while (sent < count && performance.now() < end && !victim.isDead()) {
      const number = sent;
      sent += 1;
      const request = requests[number % requests.length];
      if (request !== undefined) await victim.send(request.make(2_000_000 + number));
      if (looks.includes(number)) seen.set(number, victim.megabytes());
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  seen.set(sent, victim.megabytes());
  print(row(["hostile requests", "memory MB"]));
  print("|--:|--:|");
  for (const [number, megabytes] of seen)
    print(row([number.toLocaleString("en"), megabytes.toFixed(0)]));
  const [, , early = Number.NaN] = [...seen.values()];
  const last = [...seen.values()].at(-1) ?? Number.NaN;
  const most = Math.max(early * MOST_GROWTH.factor, early + MOST_GROWTH.megabytes);
  const isFlat = last <= most && sent === count;
  print(
    `\n- ${sent.toLocaleString("en")} of ${count.toLocaleString("en")} sent; ${last.toFixed(0)} MB at the end, wanted at most ${most.toFixed(0)} MB: ${isFlat ? "met" : "missed"}\n`,
  );
  return !isFlat;
}
