import { join } from "node:path";
import { buildDatabase, isUpToDate } from "../../src/data/build";
import { formatProblem } from "../../src/data/problem";
import { measureFile } from "../../src/graph/list-sizes";
import { subgraphs } from "../../src/subgraphs";
import { DATA } from "./data-folder";
import { openSupergraph } from "./open-graph";

const ROOT = join(__dirname, "..", "..");

/** Where the tests' database of the real data is. */
export const REAL_PLACES = {
  dataFolder: DATA,
  migrationsFolder: join(ROOT, "migrations"),
  file: join(ROOT, ".kenesh", "test", "kenesh.db"),
};

/** Builds the database of the real data, unless it is there. */
export async function buildRealDatabase(): Promise<void> {
  if (isUpToDate(REAL_PLACES)) return;
  const result = await buildDatabase(REAL_PLACES, subgraphs, (file) =>
    measureFile(file, openSupergraph()),
  );
  if (!result.built) throw new Error(result.problems.map(formatProblem).join("\n"));
}
