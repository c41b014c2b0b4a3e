import "reflect-metadata";
import { parseArgs } from "node:util";
import { buildRealDatabase } from "../../helpers/real-database";
import { measureHung } from "./hung";
import { measureKilled } from "./killed";
import { measureSoak } from "./soak";
import { measureSwaps, type SwapCase } from "./swaps";
import { type TwoRevisions, twoRevisions } from "./two-revisions";
import { measureWalks } from "./walks";

const HELP = `npm run bench:faults -- [options]

  --part swaps,killed,walks,hung  what is measured (these four); soak takes as long as --minutes says
  --swaps 1000             how often the data is swapped; a tenth of that through the gateway
  --served-by "4 workers"  swaps of this alone: one process, 4 workers, gateway
  --minutes 10             how long the soak takes`;

const print = (text: string) => process.stdout.write(`${text}\n`);

/** The longest that an answer may take while the data is swapped. */
const MOST_MS = 200;

const rounded = (milliseconds: number) => Math.round(milliseconds).toString();

/** `npm run bench:faults`: what users see of swaps, updates and hung processes. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      part: { type: "string", default: "swaps,killed,walks,hung" },
      swaps: { type: "string", default: "1000" },
      "served-by": { type: "string" },
      minutes: { type: "string", default: "10" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    print(HELP);
    return;
  }
  await buildRealDatabase();
  const revisions = twoRevisions();
  const parts = new Set(values.part.split(","));
  try {
    const held = [
      !parts.has("swaps") ||
        (await swaps(casesOf(Number(values.swaps), values["served-by"]), revisions)),
      !parts.has("killed") || (await killed(revisions)),
      !parts.has("walks") || (await walks(revisions)),
      !parts.has("hung") || (await hung()),
    ];
    if (parts.has("soak")) await soak(Number(values.minutes), revisions);
    if (held.includes(false)) process.exitCode = 1;
  } finally {
    revisions.close();
  }
}

/** The ways to serve, all or one of them. */
function casesOf(swaps: number, only: string | undefined): SwapCase[] {
  const cases = [
    { name: "one process", args: [], swaps },
    { name: "4 workers", args: ["--workers", "4"], swaps },
    { name: "gateway", args: ["--distributed"], swaps: Math.ceil(swaps / 10) },
  ];
  return cases.filter(({ name }) => only === undefined || name === only);
}

/** @returns whether nothing failed, was mixed or took too long */
async function swaps(cases: readonly SwapCase[], revisions: TwoRevisions): Promise<boolean> {
  print(
    "| served by | swaps | answers | failed | mixed | slowest ms | without swaps ms | longest until taken ms |",
  );
  print("|---|--:|--:|--:|--:|--:|--:|--:|");
  let isHeld = true;
  for (const one of cases) {
    const { name, swaps, answers, failed, mixed, slowestMs, slowestWithoutMs, takenMs } =
      await measureSwaps(one, revisions);
    const times = [slowestMs, slowestWithoutMs, takenMs].map(rounded);
    print(`| ${[name, swaps, answers, failed, mixed, ...times].join(" | ")} |`);
    isHeld &&= failed === 0 && mixed === 0 && slowestMs <= MOST_MS;
  }
  return isHeld;
}

/** @returns whether nothing was mixed, and all were of the new revision when the process was replaced */
async function killed(revisions: TwoRevisions): Promise<boolean> {
  print(
    "\n| the data replaced, one process killed | times | answers | incomplete | mixed | stale |",
  );
  print("|---|--:|--:|--:|--:|--:|");
  const cases = [
    { name: "4 workers", args: ["--workers", "4"], times: 8 },
    { name: "gateway", args: ["--distributed"], times: 8 },
  ];
  let isHeld = true;
  for (const { name, ...how } of cases) {
    const { times, answers, incomplete, mixed, stale } = await measureKilled(name, how, revisions);
    print(`| ${[name, times, answers, incomplete, mixed, stale].join(" | ")} |`);
    isHeld &&= mixed === 0 && stale === 0;
  }
  return isHeld;
}

/** @returns whether no walk saw two revisions, and none failed */
async function walks(revisions: TwoRevisions): Promise<boolean> {
  const { walks, begunAnew, mixed, failed } = await measureWalks(revisions);
  print(
    `\n3 replicas, updated one after another: ${walks} walks by cursor, ${mixed} saw two revisions, ${failed} pages failed, ${begunAnew} walks were told that their revision is gone and began anew`,
  );
  return mixed === 0 && failed === 0;
}

/** @returns whether every request was answered soon that it was not given already */
async function hung(): Promise<boolean> {
  const { replacedAfterMs, answered, late } = await measureHung();
  print(
    `\n1 of 4 workers stands still: replaced after ${(replacedAfterMs / 1_000).toFixed(1)} s; of other connections meanwhile ${answered} were answered, ${late} not within a second`,
  );
  return late <= 1; // what it had in its hands
}

async function soak(minutes: number, revisions: TwoRevisions): Promise<void> {
  print("\n| minute | resident MB | open files | event loop p99 ms |\n|--:|--:|--:|--:|");
  await measureSoak(minutes, revisions, ({ minute, residentMb, openFiles, loopP99Ms }) =>
    print(`| ${minute} | ${rounded(residentMb)} | ${openFiles} | ${loopP99Ms.toFixed(1)} |`),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
