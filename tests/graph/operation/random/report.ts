import type { Outcome } from "../alike";
import { type RandomOperation, randomOperation } from "./operation";
import type { Options } from "./options";
import { shrink } from "./shrink";
import type { OpenSubject } from "./subjects";

/** How many differences are shown with their smallest reproduction. */
const MOST_SHOWN = 10;

/** Compares operations on a graph and says what came of it. @returns how many differ */
export async function report(
  name: string,
  open: OpenSubject,
  { count, from }: Pick<Options<string>, "count" | "from">,
  say: (text: string) => void,
): Promise<number> {
  const { counts, different } = await compareMany(open, from, count);
  const kinds = [...counts].map(([kind, times]) => `${times} ${kind}`).join(", ");
  say(
    `${name}, ${count} random operations from number ${from}: ${different.length} differ (${kinds})`,
  );
  for (const number of different.slice(0, MOST_SHOWN)) say(await reproduction(open, name, number));
  return different.length;
}

/** Compares a number of operations; which differ, and how often each came out. */
export async function compareMany({ subject, compare }: OpenSubject, from: number, count: number) {
  const counts = new Map<Outcome["kind"], number>();
  const different: number[] = [];
  for (let number = from; number < from + count; number += 1) {
    const { kind } = await compare(randomOperation(subject, number));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === "different") different.push(number);
  }
  return { counts, different };
}

/** The smallest operation that differs as this one does, with how. */
export async function reproduction(
  { subject, compare }: OpenSubject,
  name: string,
  number: number,
): Promise<string> {
  const whole = randomOperation(subject, number);
  const differs = async (smaller: RandomOperation) => (await compare(smaller)).kind === "different";
  const small = await shrink(whole, differs);
  const outcome = await compare(small);
  const how = outcome.kind === "different" ? outcome.how : "it does not differ by itself";
  const { query, operationName, variables } = small;
  return [
    `\n--- ${name}, number ${number}`,
    query,
    `variables ${JSON.stringify(variables)}, operation ${operationName ?? "not named"}`,
    how,
  ].join("\n");
}
