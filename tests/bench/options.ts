import { parseArgs } from "node:util";
import { UserError } from "../../src/core/errors";
import type { Comparison } from "./compare";
import { CONTENDERS } from "./contenders";
import type { Rounds } from "./measure";
import { OPERATION_NAMES } from "./operations";

/** What is to be measured. */
export interface Options {
  readonly parts: ReadonlySet<Part>;
  readonly comparison: Comparison;
  /** How many times the real data. */
  readonly sizes: readonly number[];
  /** After how many operations memory is looked at. */
  readonly counts: readonly number[];
  /** How often a build and a start are done. */
  readonly starts: number;
}

/** What can be measured by itself. */
const PARTS = ["peers", "in-process", "start", "memory", "growth"] as const;
export type Part = (typeof PARTS)[number];

const KEYS = CONTENDERS.map(({ key }) => key);

export const HELP = `Usage: npm run bench -- [options]

  --part <parts>      ${PARTS.join(", ")}; all by default
  --quick             fewer and shorter rounds, for a first impression
  --only <operations> for peers: ${OPERATION_NAMES.join(", ")}; all by default
  --peers <servers>   for peers: ${KEYS.join(", ")}; all by default
  --times <numbers>   for growth: how many times the data; 1,10,100 by default
  --help              this`;

/**
 * Reads what was asked for; null where it was for help.
 *
 * @throws UserError when there is no such part, operation or server
 */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      part: { type: "string" },
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      peers: { type: "string" },
      times: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return null;
  const keys = listOf(values.peers, KEYS);
  return {
    parts: new Set(listOf(values.part, PARTS)),
    comparison: {
      ...(values.quick ? QUICK : THOROUGH),
      operations: listOf(values.only, OPERATION_NAMES),
      contenders: CONTENDERS.filter(({ key }) => keys.includes(key)),
    },
    sizes: values.times?.split(",").map(Number) ?? (values.quick ? [1, 10] : [1, 10, 100]),
    counts: [5_000, 10_000, 15_000, 20_000].map((count) => (values.quick ? count / 10 : count)),
    starts: values.quick ? 1 : 5,
  };
}

const THOROUGH: Rounds = {
  rounds: 5,
  warmUpSeconds: 5,
  load: { seconds: 3, connections: 16 },
};
const QUICK: Rounds = { rounds: 3, warmUpSeconds: 2, load: { seconds: 1, connections: 16 } };

function listOf<Name extends string>(text: string | undefined, all: readonly Name[]): Name[] {
  const names = text?.split(",") ?? all;
  for (const name of names)
    if (!all.some((known) => known === name))
      throw new UserError(`there is no "${name}", expected some of ${all.join(", ")}`, 2);
  return all.filter((name) => names.includes(name));
}
