import type { Compared } from "./compare";
import type { Contender } from "./contender";
import { CACHED, MERGED } from "./contenders";
import type { Measured } from "./measure";

const HEADINGS = [
  ...["operation", "server", "merged ÷ it", "cached ÷ it"],
  ...["requests/s", "p50 ms", "p99 ms", "requests per CPU second"],
];

/** The comparison as a Markdown table; the ratios are of requests per second of processor time. */
export function comparisonTable(compared: readonly Compared[]): string {
  const rule = `|---|---|${"--:|".repeat(HEADINGS.length - 2)}`;
  return [row(HEADINGS), rule, ...compared.flatMap(rowsOf)].join("\n");
}

function rowsOf({ operation, bytes, results }: Compared): string[] {
  const title = `${operation}, ${(bytes / 1000).toFixed(1)} KB`;
  return [...results].map(([contender, measured]) =>
    row([title, contender.name, ...ratios(results, contender), ...figures(measured)]),
  );
}

function ratios(results: Compared["results"], contender: Contender): string[] {
  return [MERGED, CACHED].map((ours) => {
    const ratio = ratioOf(results, ours, contender);
    return ratio === null ? "–" : `${ratio.toFixed(2)}x`;
  });
}

/** How many times as much one does with the same processor time; null where one of them is missing. */
function ratioOf(results: Compared["results"], one: Contender, other: Contender): number | null {
  const [mine, its] = [results.get(one), results.get(other)];
  return mine && its ? mine.perCpuSecond / its.perCpuSecond : null;
}

function figures(measured: Measured | null): string[] {
  if (measured === null) return ["–", "–", "–", "–"];
  const { perSecond, p50, p99, perCpuSecond } = measured;
  return [whole(perSecond), p50.toFixed(1), p99.toFixed(1), whole(perCpuSecond)];
}

const whole = (value: number) => Math.round(value).toLocaleString("en");

/** A row of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** What Kenesh is held to: how many times as much as a server it shall do. */
const TARGETS = [
  { operation: "nested", ours: MERGED, key: "mercurius", least: 1 },
  { operation: "nested", ours: MERGED, key: "apollo", least: 5 },
  { operation: "nested", ours: MERGED, key: "ordinary", least: 5 },
  { operation: "nested", ours: MERGED, key: "yoga", least: 3 },
  { operation: "nested", ours: MERGED, key: "sql", least: 0.25 },
  { operation: "nested", ours: CACHED, key: "fixed", least: 0.8 },
  { operation: "nested", ours: CACHED, key: "mercurius", least: 2 },
] as const;

/** For each target whose servers were measured, whether it is met. */
export function verdicts(compared: readonly Compared[]): string {
  const lines = TARGETS.flatMap(({ operation, ours, key, least }) => {
    const results = compared.find((one) => one.operation === operation)?.results;
    const other = [...(results?.keys() ?? [])].find((contender) => contender.key === key);
    const ratio = results && other ? ratioOf(results, ours, other) : null;
    if (ratio === null || other === undefined) return [];
    const verdict = ratio >= least ? "met" : "missed";
    const figure = `${ratio.toFixed(2)}x, wanted ${least}x`;
    return [`- ${operation}: ${ours.name} ÷ ${other.name}: ${figure}: ${verdict}`];
  });
  return lines.join("\n");
}
