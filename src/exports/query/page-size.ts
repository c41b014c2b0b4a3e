import { estimate, LIMITS } from "../../graph/operation";
import { ExportError } from "../errors";
import type { Source } from "./documents";
import type { Operation } from "./operation";

/** The most items that a page may have, by the conventions of our schema. */
const MOST_ITEMS = 100;
/** What one page may hold: so little that whoever else waits for an answer waits some milliseconds. */
const PAGE = { values: 50_000, objects: 10_000, bytes: 2_000_000 } as const;

/**
 * The query as it is, if a server would answer it.
 *
 * @throws ExportError when it may hold more than that
 */
export function affordable(operation: Operation, source: Source): Source {
  refuseBeyond("the query", pagePrice(operation, source));
  return source;
}

/**
 * How many items of a connection to ask for at a time, by what each may hold at most.
 *
 * @param pageOf gives the query for a page of a size
 * @throws ExportError when the page of a single item would be more than a server answers
 */
export function pageSizeFor(operation: Operation, pageOf: (size: number) => Source): number {
  const one = pagePrice(operation, pageOf(1));
  const two = pagePrice(operation, pageOf(2));
  refuseBeyond("one row of the query", one);
  const sizes = RESOURCES.map((resource) => {
    const room = PAGE[resource] - one[resource];
    return Math.floor(room / Math.max(1, two[resource] - one[resource])) + 1;
  });
  return Math.max(1, Math.min(MOST_ITEMS, ...sizes));
}

/** What grows with the size of a page. */
const RESOURCES = ["values", "objects", "bytes"] as const;

function pagePrice({ schema }: Operation, { document, variables }: Source) {
  return estimate(schema, document, variables);
}

function refuseBeyond(what: string, price: ReturnType<typeof pagePrice>): void {
  const beyond = RESOURCES.find((resource) => price[resource] > LIMITS[resource]);
  if (beyond !== undefined)
    throw new ExportError(
      `${what} may hold ${price[beyond]} ${beyond}, at most ${LIMITS[beyond]} are served at a time; ask for fewer levels, or say how many you want of each: (first: 5)`,
    );
}
