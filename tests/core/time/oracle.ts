import fc from "fast-check";
import type { Certainty } from "../../../src/core/time/certainty";
import type { Days, Verdict } from "./brute-force";
import { DATED } from "./oracle-seeds";
import { askedDay, askedRange } from "./random-dates";

/** How many days, and how many ranges. */
export const MANY = 5;
const EACH = { seed: 4, numRuns: MANY };

/** The days that every graph is asked about. */
const ASKED_DAYS: readonly Days[] = fc
  .sample(askedDay, EACH)
  .map((day) => ({ from: day, to: day }));

/** The ranges that every graph is asked about. */
const ASKED_RANGES: readonly Days[] = fc.sample(askedRange, EACH);

/** Answers a query with its data; fails on an error. Whichever way the graph is run. */
export type Execute = (source: string, variables: Record<string, unknown>) => Promise<unknown>;

/** How a list is asked about days. */
interface Question {
  /** Gives the list as `list`; the lists in it, where there are any, as `of`. */
  readonly source: string;
  readonly variables: (days: Days) => Record<string, unknown>;
}

/** A list of the graph that can be asked about days, and what enumerating says of its items. */
export interface AskedList extends Question {
  readonly name: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const PAGE = "totalCount pageInfo { hasNextPage endCursor }";
const REST = "$certainty: Certainty!, $after: String";
const PERIOD = "asOf: $asOf, during: $during, certainty: $certainty, first: 100";

const onPeriods = (list: string): Question => ({
  source: `query ($asOf: Date, $during: DateRange, ${REST}) { list: ${list} }`,
  variables: (days) => (days.from === days.to ? { asOf: days.from } : { during: days }),
});
const ofPeriods = (field: string) =>
  onPeriods(`${field}(${PERIOD}, after: $after) { nodes { id } ${PAGE} }`);
const below = (parents: string, field: string) =>
  onPeriods(`${parents}(first: 100, after: $after) { nodes {
    of: ${field}(${PERIOD}) { nodes { id } totalCount } } ${PAGE} }`);
const ofBirths: Question = {
  source: `query ($from: Date, $to: Date, ${REST}) {
    list: people(filter: { bornFrom: $from, bornTo: $to, certainty: $certainty },
      first: 100, after: $after) { nodes { id } ${PAGE} } }`,
  variables: (days) => ({ ...days }),
};

const list = (of: keyof typeof DATED, question: Question, name: string = of): AskedList => ({
  ...question,
  name,
  verdicts: new Map(DATED[of].map(({ id, verdict }) => [id, verdict])),
});

/** Every list with dates: at the root, and below what owns it or another subgraph's entity. */
export const ASKED_LISTS: readonly AskedList[] = [
  list("bodies", ofPeriods("bodies")),
  list("memberships", ofPeriods("memberships")),
  list("memberships", below("bodies", "memberships"), "the memberships of bodies"),
  list("terms", ofPeriods("terms")),
  list("terms", below("bodies", "terms"), "the terms of bodies"),
  list("terms", below("offices", "terms"), "the terms of offices"),
  list("terms", below("people", "terms"), "the terms of people"),
  list("designations", ofPeriods("designations")),
  list("conferences", ofPeriods("conferences")),
  list("statements", ofPeriods("statements")),
  list("documents", ofPeriods("documents")),
  list("sources", ofPeriods("sources")),
  list("people", ofBirths),
];

/** What is taken for an answer, by what is asked for. */
const WANTED: Readonly<Record<Uppercase<Certainty>, readonly Certainty[]>> = {
  CERTAIN: ["certain"],
  POSSIBLE: ["certain", "possible"],
  NO: ["no"],
};

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type Inner = Omit<Page<{ readonly id: string }>, "pageInfo">;

interface Node {
  readonly id: string;
  readonly of?: Inner;
}

/**
 * Asks a list about some days and some ranges with every certainty, page by page to the end.
 *
 * @param many how many days, and how many ranges
 * @returns what differs from what enumerating says, in words: nothing when they agree
 */
export async function disagreements(
  execute: Execute,
  list: AskedList,
  many = MANY,
): Promise<string[]> {
  const problems: string[] = [];
  const asked = [...ASKED_DAYS.slice(0, many), ...ASKED_RANGES.slice(0, many)];
  for (const days of asked) problems.push(...(await disagreementsOn(execute, list, days)));
  return problems;
}

async function disagreementsOn(
  execute: Execute,
  { name, source, variables, verdicts }: AskedList,
  days: Days,
): Promise<string[]> {
  const problems: string[] = [];
  for (const [certainty, wanted] of Object.entries(WANTED)) {
    const found = await idsOf(execute, source, { ...variables(days), certainty });
    const due = [...verdicts].flatMap(([id, says]) => (wanted.includes(says(days)) ? [id] : []));
    if (found.toSorted().join() === due.toSorted().join()) continue;
    const extra = found.filter((id) => !due.includes(id));
    const missing = due.filter((id) => !found.includes(id));
    problems.push(
      `${name} ${days.from}..${days.to} ${certainty}: found ${extra}, missed ${missing}; ${found.length} instead of ${due.length}`,
    );
  }
  return problems;
}

/**
 * Asks each membership whether it holds and is current on some days.
 *
 * @returns what differs from what enumerating says, in words: nothing when they agree
 */
export async function disagreementsOfFields(execute: Execute): Promise<string[]> {
  const source = `query ($on: Date!, $after: String) { list: memberships(first: 100, after: $after) {
    nodes { id isCurrent(on: $on) period { holds(on: $on) } } ${PAGE} } }`;
  const problems: string[] = [];
  for (const asked of ASKED_DAYS) {
    const found = await nodesOf<MembershipOnDay>(execute, source, { on: asked.from });
    const said = new Map(found.map(({ id, ...fields }) => [id, JSON.stringify(fields)]));
    for (const { id, when, verdict } of DATED.memberships) {
      const due = JSON.stringify({
        isCurrent: { certain: true, possible: null, no: false }[verdict(asked)],
        period: when.period && { holds: verdict(asked).toUpperCase() },
      });
      if (said.get(id) !== due)
        problems.push(`${id} on ${asked.from}: ${said.get(id)} instead of ${due}`);
    }
    if (said.size !== DATED.memberships.length) problems.push(`${said.size} memberships came`);
  }
  return problems;
}

interface MembershipOnDay {
  readonly id: string;
  readonly isCurrent: boolean | null;
  readonly period: { readonly holds: string } | null;
}

/** The ids of a list, of all pages; those of the lists in it, where there are any. */
async function idsOf(
  execute: Execute,
  source: string,
  variables: Record<string, unknown>,
): Promise<string[]> {
  const nodes = await nodesOf<Node>(execute, source, variables);
  return nodes.flatMap(({ id, of }) => (of === undefined ? [id] : idsIn(of)));
}

/** The nodes of a list, of all pages. @throws Error when the list and its count differ */
async function nodesOf<Item>(
  execute: Execute,
  source: string,
  variables: Record<string, unknown>,
): Promise<Item[]> {
  const nodes: Item[] = [];
  for (let after: string | null = null; ; ) {
    // The queries above have this shape.
    const { list } = (await execute(source, { ...variables, after })) as { list: Page<Item> };
    nodes.push(...list.nodes);
    after = list.pageInfo.endCursor;
    if (list.pageInfo.hasNextPage) continue;
    if (list.totalCount !== nodes.length)
      throw new Error(`${nodes.length} of ${list.totalCount} came`);
    return nodes;
  }
}

function idsIn({ nodes, totalCount }: Inner): string[] {
  if (totalCount !== nodes.length) throw new Error(`${nodes.length} of ${totalCount} came`);
  return nodes.map(({ id }) => id);
}
