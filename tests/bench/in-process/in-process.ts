import { OPERATION_NAMES, type OperationName, readQuery } from "../operations";
import { row } from "../table";
import { ENGINES, Engine, type EngineName } from "./engine";

/** How often each is measured; the middle one counts. */
const ROUNDS = 7;
/** How often each is run before: V8 takes thousands of requests to compile all that they run through. */
const WARMING = 10;
/** How many requests each measures, of which none has another's text. */
const REQUESTS: Readonly<Record<OperationName, number>> = {
  light: 200,
  nested: 10,
  wide: 40,
  search: 20,
};
const VARIABLES = { id: "ots", text: "summit bishkek" };

/** Whether the text of a request came never, once or often before. */
const RUNS = ["first", "second", "warm"] as const;
type Figures = Readonly<Record<(typeof RUNS)[number], number>>;

/** The most that the event loop may stand still, in milliseconds. */
const MOST_STALL_MS = 20;
/** Sixteen pages of a hundred rows with 150 leaves: nearly as many values as are served. */
const LONG = `{ ${Array.from({ length: 16 }, (_, index) => `p${index}: participations(first: 100) { nodes { ...leaves } }`).join(" ")} }
fragment leaves on Participation { ${Array.from({ length: 150 }, (_, index) => `a${index}: role`).join(" ")} }`;

/**
 * What operations take without sockets, from the text of a request to the bytes of its answer, beside
 * Apollo Server with graphql-js on the same schema; and how long the longest answer holds the event loop.
 *
 * @returns a table and a verdict, as Markdown
 */
export async function measureInProcess(database: string): Promise<string> {
  const engines = new Map<EngineName, Engine>();
  for (const name of ENGINES) engines.set(name, await Engine.start(name, database));
  try {
    const lines: string[] = [];
    for (const operation of OPERATION_NAMES) lines.push(...(await compared(operation, engines)));
    const merged = engines.get("merged");
    const head = row(["operation", "run", "merged CPU µs", "apollo CPU µs", "merged ÷ apollo"]);
    const stall = merged === undefined ? "" : await stallOf(merged);
    return [[head, "|---|---|--:|--:|--:|", ...lines].join("\n"), stall].join("\n\n");
  } finally {
    for (const engine of engines.values()) engine.stop();
  }
}

async function compared(
  operation: OperationName,
  engines: ReadonlyMap<EngineName, Engine>,
): Promise<string[]> {
  const measured = new Map<EngineName, Figures[]>(ENGINES.map((name) => [name, []]));
  for (let round = 0; round < WARMING + ROUNDS; round += 1)
    for (const [name, engine] of engines) {
      const one = await figures(engine, operation, round);
      if (round >= WARMING) measured.get(name)?.push(one);
    }
  return RUNS.map((run) => {
    const [ours = 0, theirs = 0] = ENGINES.map((name) =>
      middle((measured.get(name) ?? []).map((one) => one[run])),
    );
    // As many times as many answers in the same time.
    const ratio = (theirs / ours).toFixed(2);
    return row([operation, run, ours.toFixed(0), theirs.toFixed(0), ratio]);
  });
}

async function figures(engine: Engine, operation: OperationName, round: number): Promise<Figures> {
  const query = readQuery("kenesh", operation);
  const texts = Array.from({ length: REQUESTS[operation] }, (_, index) =>
    JSON.stringify({
      query: query.replace("{\n", `{ round${round}_${index}: __typename\n`),
      variables: VARIABLES,
    }),
  );
  const first = await engine.time(texts);
  const second = await engine.time(texts);
  await engine.time(texts);
  return { first, second, warm: await engine.time([...texts, ...texts, ...texts]) };
}

async function stallOf(engine: Engine): Promise<string> {
  const text = JSON.stringify({ query: LONG });
  const stalls: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const stall = await engine.stall(text);
    stalls.push(stall.longest);
    ({ bytes } = stall);
  }
  const longest = middle(stalls);
  const isMet = longest <= MOST_STALL_MS ? "met" : "missed";
  return `- longest stall of the event loop with an answer of ${(bytes / 1e6).toFixed(1)} MB: ${longest.toFixed(0)} ms, wanted ${MOST_STALL_MS} ms: ${isMet}`;
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
