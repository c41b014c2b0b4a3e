import { computed, signal } from "@preact/signals";
import { addressOf, JSON_HEADERS } from "./endpoint";
import { noteRun } from "./history";
import { readVariables } from "./operation";
import { active, type Tab } from "./tabs";

/** An error of the answer, as GraphQL has it. */
export interface AnswerError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined;
}

/** What came of running an operation. */
export interface Answer {
  /** What was run. */
  readonly query: string;
  /** The answer's text, indented where it is JSON. */
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** Null where no answer came: the server is not reached, or there was nothing to send. */
  readonly response: ResponseFacts | null;
}

/** What is told of a response below the answer. */
export interface ResponseFacts {
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
  /** How many came over the wire; null where the browser does not tell. */
  readonly sent: number | null;
  readonly isStored: boolean;
  readonly revision: string | null;
}

/** The answers of the tabs, by the tabs' ids; null while one is awaited. */
const answers = signal<ReadonlyMap<string, Answer | null>>(new Map());
const running = new Map<string, AbortController>();

/** The answer of the tab that is shown; null while it is awaited, undefined before it is asked for. */
export const answer = computed(() => answers.value.get(active.value?.id ?? ""));

const put = (tab: Tab, value: Answer | null) => {
  answers.value = new Map([...answers.value, [tab.id, value]]);
};

/** Runs the tab that is shown. A run of it that is under way is given up. */
export async function run(): Promise<void> {
  const tab = active.peek();
  if (tab === null || tab.query.trim() === "") return;
  running.get(tab.id)?.abort();
  const controller = new AbortController();
  running.set(tab.id, controller);
  put(tab, null);
  const result = await ask(tab, controller.signal);
  if (controller.signal.aborted) return;
  running.delete(tab.id);
  put(tab, result);
  if (result.response?.status === 200) noteRun(tab);
}

/** Gives up the run of the tab that is shown. */
export function stop(): void {
  const tab = active.peek();
  if (tab === null) return;
  running.get(tab.id)?.abort();
  put(tab, failed(tab, "Stopped before the answer came."));
}

/** Runs the tab that is shown, unless it has an answer or awaits one. */
export function runOnce(): void {
  if (answer.peek() === undefined) void run();
}

async function ask(tab: Tab, signal: AbortSignal): Promise<Answer> {
  try {
    const body = bodyOf(tab);
    const headers = { ...JSON_HEADERS, ...headersOf(tab) };
    const began = performance.now();
    const response = await fetch(addressOf("graphql"), { method: "POST", headers, body, signal });
    const text = await response.text();
    return readAnswer(tab, response, text, performance.now() - began);
  } catch (error) {
    return failed(tab, error instanceof Error ? error.message : String(error));
  }
}

/** The JSON that a tab sends. @throws Error where its variables are none */
export function bodyOf({ query, variables, operationName }: Tab): string {
  const values = readVariables(variables);
  return JSON.stringify({
    query,
    ...(values && { variables: values }),
    ...(operationName !== null && { operationName }),
  });
}

function headersOf({ headers }: Tab): Record<string, string> {
  if (headers.trim() === "") return {};
  try {
    const entries = Object.entries(Object(JSON.parse(headers)));
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  } catch {
    throw new Error('The headers are not JSON. Write them as {"name": "value"}.');
  }
}

function readAnswer(tab: Tab, response: Response, text: string, ms: number): Answer {
  const [entry] = performance.getEntriesByName(response.url).slice(-1);
  const sent = entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0;
  const facts = {
    status: response.status,
    ms,
    bytes: new Blob([text]).size,
    sent: sent > 0 ? sent : null,
    isStored: /;\s*hit\b/.test(response.headers.get("cache-status") ?? ""),
    revision: response.headers.get("kenesh-revision"),
  };
  performance.clearResourceTimings();
  const { data = null, errors = [] } = objectIn(text);
  return { query: tab.query, text: pretty(text), data, errors, response: facts };
}

function objectIn(text: string): { data?: unknown; errors?: readonly AnswerError[] } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const failed = ({ query }: Tab, message: string): Answer => ({
  query,
  text: message,
  data: null,
  errors: [{ message }],
  response: null,
});
