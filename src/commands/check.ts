import { resolve } from "node:path";
import { Command } from "commander";
import { checkData } from "../data/check";
import type { Problem } from "../data/problem";
import { requireOwners } from "../data/registry";
import { subgraphs } from "../subgraphs";
import { sayProblems } from "./build";
import type { Environment } from "./environment";

/** `kenesh check`: says everything that is wrong in the data. */
export function checkCommand(environment: Environment): Command {
  return new Command("check")
    .description("Say everything that is wrong in the data, as file:line:column: message.")
    .argument("[paths...]", "only problems in these files and folders; all data is read anyway")
    .option("--data <folder>", "the folder with the YAML data", environment.config.dataFolder)
    .action((paths: string[], options: { data: string }) => {
      requireOwners(subgraphs);
      const { records, problems } = checkData(options.data, subgraphs);
      const shown = problems.filter((problem) => isBelow(problem, paths));
      if (shown.length === 0) {
        environment.say(`${records} records, 0 problems.`);
        return;
      }
      sayProblems(environment, shown);
      environment.setExitCode(1);
    });
}

function isBelow({ file }: Problem, paths: readonly string[]): boolean {
  const at = resolve(file);
  return (
    paths.length === 0 ||
    paths.some((path) => at === resolve(path) || at.startsWith(`${resolve(path)}/`))
  );
}
