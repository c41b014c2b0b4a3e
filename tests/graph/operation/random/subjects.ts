import { type Database, openDatabase } from "../../../../src/core/database/database";
import { operationsOf } from "../../../../src/graph/operation";
import { mergedGraph, mergedSubgraph } from "../../../../src/graph/served";
import { knownIds } from "../../../federation/ids";
import { openSupergraph } from "../../../helpers/open-graph";
import { REAL_PLACES } from "../../../helpers/real-database";
import { type Comparison, compareOperation, type Outcome } from "../alike";
import { madeUpSchema } from "../made-up/schema";
import type { Subject } from "./draft";
import type { RandomOperation } from "./operation";

/** A graph that is open, with what random operations of it are made from. */
export interface OpenSubject {
  readonly subject: Subject;
  compare(operation: RandomOperation): Promise<Outcome>;
  close(): void | Promise<void>;
}

/** Fields of queries that lead to most of the graph, or that are subtle. */
const FAVOURITES = [
  "body",
  "bodies",
  "conference",
  "conferences",
  "nodes",
  "node",
  "person",
  "state",
];

/** The graphs in this process that random operations are executed on. */
export const SUBJECTS = {
  merged: async (db: Database) => {
    const { schema, execute } = served(mergedGraph, db);
    return { subject: realSubject(schema), ...heldAgainst({ schema, execute, db }) };
  },
  "as-subgraph": async (db: Database) => {
    const { schema, execute } = served(mergedSubgraph, db);
    return { subject: realSubject(schema, ["_entities"]), ...heldAgainst({ schema, execute, db }) };
  },
  "made-up": async (db: Database) => {
    const { schema, execute } = operationsOf(madeUpSchema());
    // Of a list where an item fails at once, graphql-js leaves those that fail later to end the process.
    process.on("unhandledRejection", () => {});
    const ids = new Map([["Person", ["a", "b", "ç"]]]);
    const comparing = heldAgainst({ schema, execute, db, ownErrorsAreFaults: false });
    return { subject: { schema, ids, favourites: [] }, ...comparing };
  },
} satisfies Readonly<Record<string, OpenGraph>>;

/** Opens a graph over the real data. */
export type OpenGraph = (db: Database) => Promise<OpenSubject>;

export function openSubject(open: OpenGraph): Promise<OpenSubject> {
  return open(openDatabase(REAL_PLACES.file));
}

export function served(graph: typeof mergedGraph, db: Database) {
  return graph(openSupergraph(), { database: () => db });
}

export function realSubject(
  schema: Subject["schema"],
  favourites: readonly string[] = [],
): Subject {
  const ids = knownIds();
  return { schema, ids, favourites: [...favourites, ...FAVOURITES] };
}

/** Compares with graphql-js. */
export function heldAgainst(
  comparison: Omit<Comparison, "ownErrorsAreFaults"> & Partial<Comparison>,
): Pick<OpenSubject, "compare" | "close"> {
  return {
    compare: (operation) =>
      compareOperation({ ownErrorsAreFaults: true, ...comparison }, operation),
    close: () => comparison.db.close(),
  };
}
