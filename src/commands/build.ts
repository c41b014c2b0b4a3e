import { Command } from "commander";
import { isWhole } from "../core/database/checksum";
import { type BuildPlaces, buildDatabase, isUpToDate } from "../data/build";
import { formatProblem, type Problem } from "../data/problem";
import { requireOwners } from "../data/registry";
import { composedIn } from "../graph/composed";
import { measureFile } from "../graph/list-sizes";
import { subgraphs } from "../subgraphs";
import type { Environment } from "./environment";
import { progressBar } from "./progress";

/** `kenesh build`: checks the data and makes the database from it. */
export function buildCommand(environment: Environment): Command {
  return new Command("build")
    .description("Check the data and build the database from it.")
    .option("--data <folder>", "the folder with the YAML data", environment.config.dataFolder)
    .option("--out <file>", "the database file", environment.config.database)
    .action(async (options: { data: string; out: string }) => {
      const { migrationsFolder } = environment.config;
      const places = { dataFolder: options.data, migrationsFolder, file: options.out };
      if (!(await build(environment, places))) environment.setExitCode(1);
    });
}

/** The database of the current data: the one that is there, if it is whole, or a new one. */
export async function ensureDatabase(
  environment: Environment,
  places: BuildPlaces,
): Promise<boolean> {
  const isUsable = isUpToDate(places) && (await isWhole(places.file));
  return isUsable || (await build(environment, places));
}

/**
 * Builds the database and says so, or says what is wrong in the data.
 *
 * @returns false when there were problems; the old database stays
 */
async function build(environment: Environment, places: BuildPlaces): Promise<boolean> {
  requireOwners(subgraphs);
  const started = Date.now();
  const { schemaFolder } = environment.config;
  const measure = (file: string) => measureFile(file, composedIn(schemaFolder, subgraphs));
  const bar = progressBar(environment, "rows");
  try {
    const result = await buildDatabase(places, subgraphs, measure, bar.update);
    bar.stop();
    if (!result.built) {
      sayProblems(environment, result.problems);
      return false;
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    environment.say(
      `Built ${places.file} from ${result.checked.records} records in ${seconds} s: revision ${result.revision.slice(0, 12)}.`,
    );
    return true;
  } finally {
    bar.stop();
  }
}

/** Says every problem on a line of its own, and how many there are. */
export function sayProblems({ say }: Environment, problems: readonly Problem[]): void {
  for (const problem of problems) say(formatProblem(problem));
  say(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the data.`);
}
