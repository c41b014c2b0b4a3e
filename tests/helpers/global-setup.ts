import "reflect-metadata";
import { buildDatabase, isUpToDate } from "../../src/data/build";
import { formatProblem } from "../../src/data/problem";
import { subgraphs } from "../../src/subgraphs";
import { REAL_PLACES } from "./real-graph";

/** Builds the database of the real data once for all tests that read it. */
export default function buildRealDatabase(): void {
  if (isUpToDate(REAL_PLACES)) return;
  const result = buildDatabase(REAL_PLACES, subgraphs);
  if (!result.built) throw new Error(result.problems.map(formatProblem).join("\n"));
}
