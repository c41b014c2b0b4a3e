import { setTimeout } from "node:timers/promises";

/** Two queries as pages of a site would send them: a few things by id, with what belongs to them. */
const QUERIES = [
  `{ body(id: "ots") { name terms(first: 5, filter: { kind: [SECRETARY_GENERAL] }) {
    nodes { person { name } period { edtf } } } } }`,
  `{ conference(id: "ots-summit-08-istanbul-2021") { name date place { name state { name } }
    participations(first: 20) { nodes { role participant { ... on Person { name } } office { name } } }
    citations { source { title url } } } }`,
];

/** How long the answers took, in milliseconds. */
export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly highest: number;
}

/**
 * Sends queries at a steady rate, whether or not those before have been answered, until it is told to stop; a
 * waiting server is measured as its users would see it.
 *
 * @param perSecond how many
 */
export async function askSteadily(
  url: string,
  perSecond: number,
  stop: AbortSignal,
): Promise<Latency> {
  const times: number[] = [];
  const started = performance.now();
  const asked: Promise<void>[] = [];
  for (let index = 0; !stop.aborted; index += 1) {
    const due = started + (index * 1000) / perSecond;
    await setTimeout(Math.max(0, due - performance.now()));
    asked.push(
      ask(url, QUERIES[index % QUERIES.length] ?? "").then(() => {
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(asked);
  return latencyOf(times);
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}

function latencyOf(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), highest: sorted.at(-1) ?? 0 };
}
