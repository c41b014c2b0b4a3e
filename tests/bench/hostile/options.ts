import { parseArgs } from "node:util";
import { UserError } from "../../../src/core/errors";
import type { FloodSize } from "./flood";
import type { HostileRequest } from "./request";
import { REQUESTS } from "./requests";

export const PARTS = ["each", "crowd", "flood"] as const;
export type Part = (typeof PARTS)[number];

export const HELP = `npm run bench:hostile -- [options]

  --part each,crowd,flood  what is measured: each request alone, ten of the dearest that are served
                           at once, thousands in a row (all of it)
  --kind fragments,depth   which requests: ${Object.keys(REQUESTS).join(", ")} (all)
  --name text              only requests with this text in their names
  --count 10000            how many are sent in a row
  --seconds 240            for how long at most
  --help`;

/** What `npm run bench:hostile` is told. */
export interface Options {
  readonly parts: ReadonlySet<Part>;
  readonly requests: readonly HostileRequest[];
  readonly flood: FloodSize;
}

/** @returns null when help is asked for. @throws UserError for what cannot be used */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      part: { type: "string", default: PARTS.join(",") },
      kind: { type: "string", default: Object.keys(REQUESTS).join(",") },
      name: { type: "string", default: "" },
      count: { type: "string", default: "10000" },
      seconds: { type: "string", default: "240" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const requests = chosen("kind", values.kind, Object.keys(REQUESTS))
    .flatMap((kind) => REQUESTS[kind] ?? [])
    .filter(({ name }) => name.includes(values.name));
  if (requests.length === 0) throw new UserError(`no request is named "${values.name}"`, 2);
  return {
    parts: new Set(chosen("part", values.part, PARTS)),
    requests,
    flood: {
      count: wholeNumber("count", values.count),
      seconds: wholeNumber("seconds", values.seconds),
    },
  };
}

function chosen<Name extends string>(option: string, text: string, names: readonly Name[]): Name[] {
  return text.split(",").map((name) => {
    const known = names.find((each) => each === name);
    if (known !== undefined) return known;
    throw new UserError(`--${option} has "${name}", expected some of ${names.join(", ")}`, 2);
  });
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError(`--${option} is "${text}", expected a whole number above 0`, 2);
}
