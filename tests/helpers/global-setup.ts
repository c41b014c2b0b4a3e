import "reflect-metadata";
import { readConfig } from "../../src/config";
import { buildDatabase, isUpToDate } from "../../src/data/build";
import { formatProblem } from "../../src/data/problem";
import { installGateway } from "../../src/gateway/distributed";
import { subgraphs } from "../../src/subgraphs";
import { REAL_PLACES } from "./real-graph";

/** Makes once what many tests stand on: the database of the real data, and the gateway. */
export default async function setUp(): Promise<void> {
  buildRealDatabase();
  // Here and not where it is used: an install takes longer than a test may, and suites run at once.
  await installGateway(readConfig({}).gateway, (message) => process.stderr.write(`${message}\n`));
}

/** Builds the database of the real data, unless it is there. */
export function buildRealDatabase(): void {
  if (isUpToDate(REAL_PLACES)) return;
  const result = buildDatabase(REAL_PLACES, subgraphs);
  if (!result.built) throw new Error(result.problems.map(formatProblem).join("\n"));
}
