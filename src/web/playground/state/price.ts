import { effect, signal } from "@preact/signals";
import { type AnswerError, bodyOf } from "./answers";
import { debounced } from "./debounce";
import { addressOf, JSON_HEADERS } from "./endpoint";
import { parsed } from "./operation";
import { active } from "./tabs";

/** What an operation would cost. */
export interface Price {
  /** What was priced. */
  readonly query: string;
  /** How much of the limit it would take, of what it takes most: 1 is all of it. Null where it is refused. */
  readonly share: number | null;
  /** What it takes most of: `values`, `objects` or `bytes`. */
  readonly most: string;
  readonly errors: readonly AnswerError[];
}

/** From this share of the limit on, people are warned before they run. */
export const NEAR_LIMIT = 0.5;

/** The price of what is open; null while it is not known. */
export const price = signal<Price | null>(null);

let request = new AbortController();

/** From now on, `price` follows what is open. */
export function followPrice(): void {
  const ask = debounced(500, () => void askPrice());
  effect(() => {
    void active.value;
    ask();
  });
}

async function askPrice(): Promise<void> {
  const tab = active.peek();
  request.abort();
  request = new AbortController();
  const { signal } = request;
  if (tab === null || parsed(tab.query) === null) {
    price.value = null;
    return;
  }
  try {
    const headers = { ...JSON_HEADERS, "kenesh-cost": "only" };
    const init = { method: "POST", headers, body: bodyOf(tab), signal };
    const response = await fetch(addressOf("graphql"), init);
    price.value = readPrice(tab.query, await response.json());
  } catch {
    if (!signal.aborted) price.value = null; // No server, or variables that are not JSON yet.
  }
}

const KINDS = ["values", "objects", "bytes"] as const;

function readPrice(query: string, answer: unknown): Price {
  const { extensions, errors = [] } = Object(answer);
  const { requested, limit } = Object(extensions?.cost);
  if (!requested || !limit) return { query, share: null, most: "values", errors };
  const shares = KINDS.map((kind) => [requested[kind] / limit[kind], kind] as const);
  const [share, most] = shares.toSorted(([one], [other]) => other - one)[0] ?? [0, "values"];
  return { query, share, most, errors };
}
