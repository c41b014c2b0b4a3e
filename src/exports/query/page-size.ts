import { Kind } from "graphql";
import { costOf } from "../../graph/cost";
import { MOST_OBJECTS } from "../../graph/refusals";
import { ExportError } from "../errors";
import type { Source } from "./documents";
import type { Operation } from "./operation";

/** The most items that a page may have, by the conventions of our schema. */
const MOST_ITEMS = 100;
/** The objects that one page may be of: so few that whoever else waits for an answer waits some milliseconds. */
const PAGE_OBJECTS = 10_000;

/**
 * The query as it is, if a server would answer it.
 *
 * @throws ExportError when it may hold more than that
 */
export function affordable(operation: Operation, source: Source): Source {
  const objects = objectsIn(operation, source);
  if (objects > MOST_OBJECTS) throw tooMuch("the query", objects);
  return source;
}

/**
 * How many items of a connection to ask for at a time, by what each may hold at most.
 *
 * @param pageOf gives the query for a page of a size
 * @throws ExportError when the page of a single item would be more than a server answers
 */
export function pageSizeFor(operation: Operation, pageOf: (size: number) => Source): number {
  const one = objectsIn(operation, pageOf(1));
  const each = objectsIn(operation, pageOf(2)) - one;
  if (one > MOST_OBJECTS) throw tooMuch("one row of the query", one);
  const room = Math.floor((PAGE_OBJECTS - one) / Math.max(1, each)) + 1;
  return Math.max(1, Math.min(MOST_ITEMS, room));
}

function objectsIn({ schema }: Operation, { document, variables }: Source): number {
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return 0;
  return costOf({ schema, operation: definition, fragments: {}, variables }).objects;
}

function tooMuch(what: string, objects: number): ExportError {
  return new ExportError(
    `${what} may hold ${objects} objects, at most ${MOST_OBJECTS} are served at a time; ask for fewer levels, or say how many you want of each: (first: 5)`,
  );
}
