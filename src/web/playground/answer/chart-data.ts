/** Bars of an answer's counts: a bar a label, in parts where there are two dimensions. */
export interface Bars {
  readonly title: string;
  /** What the parts of bars are, in the order of their size; one without a name where bars have no parts. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  /** How many of each part. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** One of a chart's counts, before they are put together. */
interface Count {
  readonly label: string;
  readonly part: string;
  readonly count: number;
}

/** More bars are not shown, the rest is told by its number. */
export const MOST_BARS = 100;

/** What of an answer can be drawn: its groups, else how many of its dated things are of each year. */
export function barsIn(data: unknown): readonly Bars[] {
  const found: Bars[] = [];
  const dated: Bars[] = [];
  walk(data, "", (list, title) => {
    const groups = list.flatMap(groupCount);
    const years = list.flatMap(yearCount);
    if (groups.length > 1) found.push(barsOf(title, groups));
    else if (years.length > 1) dated.push(inYears(barsOf(`${title} by year`, years)));
  });
  return found.length > 0 ? found : dated;
}

function walk(value: unknown, title: string, see: (list: unknown[], title: string) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    see(value, title);
    for (const item of value) walk(item, title, see);
    return;
  }
  for (const [key, item] of Object.entries(value))
    walk(item, ["edges", "node", "nodes"].includes(key) ? title : joined(title, key), see);
}

const joined = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);

/** A group, as `groups(by:)` gives it: the last key is the part, the others the label. */
function groupCount(item: unknown): Count | [] {
  const { count, keys } = Object(item);
  if (typeof count !== "number" || !Array.isArray(keys)) return [];
  const names = keys.map((key) => String(Object(key).label ?? Object(key).key ?? "none"));
  const part = names.length > 1 ? (names.pop() ?? "") : "";
  return { label: names.join(", "), part, count };
}

function yearCount(item: unknown): Count | [] {
  const { startDate, date, earliest, year } = Object(item);
  const text = String(startDate ?? date ?? earliest ?? year ?? "");
  const found = /^\d{4}/.exec(text)?.[0];
  return found === undefined ? [] : { label: found, part: "", count: 1 };
}

function barsOf(title: string, counts: readonly Count[]): Bars {
  const sums = new Map<string, number>();
  for (const { part, count } of counts) sums.set(part, (sums.get(part) ?? 0) + count);
  const parts = [...sums].toSorted(([, one], [, other]) => other - one).map(([part]) => part);
  const labels = [...new Set(counts.map(({ label }) => label))];
  const bars = labels.map((label) => {
    const own = counts.filter((one) => one.label === label);
    const inParts = parts.map((part) =>
      own.reduce((sum, one) => sum + (one.part === part ? one.count : 0), 0),
    );
    return { label, counts: inParts, total: inParts.reduce((sum, count) => sum + count, 0) };
  });
  return { title, parts: parts.filter((_, at) => (sums.get(parts[at] ?? "") ?? 0) > 0), bars };
}

/** In the order of time, with the years that had none. */
function inYears({ bars, ...others }: Bars): Bars {
  const years = bars.map(({ label }) => Number(label));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const none = (label: string): Bar => ({ label, counts: [0], total: 0 });
  return {
    ...others,
    bars: all.map((year) => bars.find((bar) => bar.label === year) ?? none(year)),
  };
}
