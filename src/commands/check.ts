import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { type Day, dayOfMoment, parseDay } from "../core/time/day";
import { checkData } from "../data/check";
import { type LocatedNotice, noticeQuery } from "../data/notices";
import { formatProblem, type Problem, sortProblems } from "../data/problem";
import { requireOwners } from "../data/registry";
import { subgraphs } from "../subgraphs";
import { sayProblems } from "./build";
import type { Environment } from "./environment";

interface CheckOptions {
  readonly data: string;
  readonly notices?: true;
  readonly asOf?: Day;
}

/** `kenesh check`: says everything that is wrong in the data. */
export function checkCommand(environment: Environment): Command {
  return new Command("check")
    .description("Say everything that is wrong in the data, as file:line:column: message.")
    .argument("[paths...]", "only problems in these files and folders; all data is read anyway")
    .option("--data <folder>", "the folder with the YAML data", environment.config.dataFolder)
    .option("--notices", "say too what is not wrong and has to be looked at again")
    .option("--as-of <day>", "the day of the notices; today (UTC) without it", readDay)
    .action((paths: string[], { data, ...options }: CheckOptions) => {
      requireOwners(subgraphs);
      const { records, problems, notices } = checkData(data, subgraphs);
      const shown = problems.filter((problem) => isBelow(problem, paths));
      if (options.notices) {
        const below = notices.filter((notice) => isBelow(notice, paths));
        sayNotices(environment, below, options.asOf ?? dayOfMoment(Date.now()));
      }
      if (shown.length === 0) {
        environment.say(`${records} records, 0 problems.`);
        return;
      }
      sayProblems(environment, shown);
      environment.setExitCode(1);
    });
}

/** Says each notice of a day, with the query that gives it. */
function sayNotices({ say }: Environment, notices: readonly LocatedNotice[], day: Day): void {
  const due = sortProblems(notices.filter(({ since }) => since <= day));
  for (const notice of due) {
    say(formatProblem(notice));
    say(`    ${noticeQuery(notice, day)}`);
  }
  say(`${due.length} ${due.length === 1 ? "notice" : "notices"}.`);
}

function readDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new InvalidArgumentError('expected a calendar day such as "2026-11-12"');
  return day;
}

function isBelow({ file }: Problem, paths: readonly string[]): boolean {
  const at = resolve(file);
  return (
    paths.length === 0 ||
    paths.some((path) => at === resolve(path) || at.startsWith(`${resolve(path)}/`))
  );
}
