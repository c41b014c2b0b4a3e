import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The four operations, each as a client of that kind sends it. */
export const OPERATION_NAMES = ["light", "nested", "wide", "search"] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

/** One request of an operation. */
export interface Step {
  readonly variables: Readonly<Record<string, string | number | null>>;
  /** What of the list comes before it, for servers that count instead of using cursors. */
  readonly offset: number;
}

/** An operation with all its requests, which are sent in turn. */
export interface Operation {
  readonly name: OperationName;
  /** Its name in the document. */
  readonly title: string;
  readonly query: string;
  readonly steps: readonly Step[];
}

/** Answers a request of an operation with its data. */
export type Ask = (operation: Omit<Operation, "steps">, step: Step) => Promise<unknown>;

const WIDE_PAGES = 10;
const WIDE_PAGE_SIZE = 100;
/** As people type: a place, a person in another script, a word that is in many names, an error. */
const SEARCHES = ["summit bishkek", "Омуралиев", "turkic", "erdgan", "baku 2019"];

/** @param ask a server that knows the cursors: the wide list is read once, to have those of its pages */
export async function readOperations(
  names: readonly OperationName[],
  ask: Ask,
): Promise<Operation[]> {
  const operations: Operation[] = [];
  for (const name of names) {
    const query = readQuery("kenesh", name);
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    const operation = { name, title, query };
    operations.push({ ...operation, steps: await stepsOf(operation, ask) });
  }
  return operations;
}

/** The document of an operation, as a server of this kind understands it. */
export function readQuery(dialect: "kenesh" | "drizzle" | "postgraphile", name: OperationName) {
  return readFileSync(join(__dirname, "operations", dialect, `${name}.graphql`), "utf8");
}

async function stepsOf(operation: Omit<Operation, "steps">, ask: Ask): Promise<Step[]> {
  switch (operation.name) {
    case "light":
      return [{ variables: { id: "ots" }, offset: 0 }];
    case "nested":
      return [{ variables: {}, offset: 0 }];
    case "search":
      return SEARCHES.map((text) => ({ variables: { text }, offset: 0 }));
    case "wide":
      return pagesOf(operation, ask);
  }
}

async function pagesOf(operation: Omit<Operation, "steps">, ask: Ask): Promise<Step[]> {
  const steps: Step[] = [];
  let after: string | null = null;
  for (let page = 0; page < WIDE_PAGES; page += 1) {
    const step: Step = { variables: { after }, offset: page * WIDE_PAGE_SIZE };
    steps.push(step);
    // What the operation asks for.
    const data = (await ask(operation, step)) as {
      participations: { pageInfo: { endCursor: string } };
    };
    after = data.participations.pageInfo.endCursor;
  }
  return steps;
}
