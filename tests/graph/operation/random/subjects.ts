import { openDatabase } from "../../../../src/core/database/database";
import { composeSupergraph } from "../../../../src/graph/compose";
import { operationsOf } from "../../../../src/graph/operation";
import { mergedGraph, mergedSubgraph } from "../../../../src/graph/served";
import { subgraphs } from "../../../../src/subgraphs";
import { knownIds } from "../../../federation/ids";
import { REAL_PLACES } from "../../../helpers/real-database";
import type { Comparison } from "../alike";
import { madeUpSchema } from "../made-up/schema";
import type { Subject } from "./draft";

/** The graphs that random operations are executed on. */
export const SUBJECT_NAMES = ["merged", "as-subgraph", "made-up"] as const;
export type SubjectName = (typeof SUBJECT_NAMES)[number];

/** A graph that is open, with what random operations of it are made from. */
export interface OpenSubject {
  readonly subject: Subject;
  readonly comparison: Comparison;
  close(): void;
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

export function openSubject(name: SubjectName): OpenSubject {
  const db = openDatabase(REAL_PLACES.file);
  const { schema, execute } = graphOf(name, () => db);
  const isMadeUp = name === "made-up";
  const ids = isMadeUp ? new Map([["Person", ["a", "b", "ç"]]]) : knownIds();
  // Of a list where an item fails at once, graphql-js leaves those that fail later to end the process.
  const ignore = () => {};
  if (isMadeUp) process.on("unhandledRejection", ignore);
  const favourites = name === "as-subgraph" ? ["_entities", ...FAVOURITES] : FAVOURITES;
  return {
    subject: { schema, ids, favourites: isMadeUp ? [] : favourites },
    comparison: { schema, execute, db, ownErrorsAreFaults: !isMadeUp },
    close: () => db.close(),
  };
}

function graphOf(name: SubjectName, database: Parameters<typeof mergedGraph>[1]["database"]) {
  const serving = { database };
  if (name === "made-up") return operationsOf(madeUpSchema());
  const supergraph = composeSupergraph(subgraphs);
  return name === "merged" ? mergedGraph(supergraph, serving) : mergedSubgraph(supergraph, serving);
}
