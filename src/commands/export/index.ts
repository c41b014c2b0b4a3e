import { Command, Option } from "commander";
import { readBase } from "../../config";
import { UserError } from "../../core/errors";
import { collections } from "../../exports/collections/collections";
import { DUMP_FORMS } from "../../exports/dump/forms";
import { ExportError } from "../../exports/errors";
import { formats } from "../../exports/formats";
import { LIST_FORMS } from "../../exports/table/columns";
import { CSV_CHOICES } from "../../exports/write/format";
import { interruptible } from "../../exports/write/output";
import type { Environment } from "../environment";
import { exportAll } from "./all";
import { openGraph } from "./graph";
import { describeCollection } from "./help";
import { exportOne } from "./one";
import type { ExportOptions } from "./options";

const EXAMPLES = `
Collections: ${collections.map(({ name }) => name).join(", ")}
Formats: ${formats.map(({ name }) => name).join(", ")}; with --all: ${DUMP_FORMS.join(", ")}

  npx kenesh export conferences --body ots --from 2020-01-01 --out ots.csv
  npx kenesh export conferences --help        its filters
  npx kenesh export --query summits.graphql --rows conferences.participations --out summits.xlsx
  npx kenesh export --all --format parquet --out kenesh`;

/** `kenesh export`: a collection, any query, or everything, as files. */
export function exportCommand(environment: Environment): Command {
  const { config } = environment;
  return new Command("export")
    .description("Export a collection, any query, or everything.")
    .argument("[collection]", "what to export; its filters are options")
    .allowUnknownOption()
    .allowExcessArguments()
    .option("-f, --format <name>", "the format; by default, that of --out's ending, else csv")
    .option("-o, --out <path>", "the file, or with --all the folder; else standard output")
    .option(
      "--query <file>",
      "a GraphQL query to export in place of a collection; - for standard input",
    )
    .option("--variables <file>", "its variables, a JSON object")
    .option("--operation <name>", "which query, where the file has several")
    .option("--rows <path>", "what a row is: conferences.participations")
    .addOption(
      new Option("--lists <form>", "what becomes of lists in a row")
        .choices(LIST_FORMS)
        .default(LIST_FORMS[0]),
    )
    .option("--lang <tags>", "the languages of names, the preferred first: tr,en", splitTags, [
      "en",
    ])
    .option("--all", "every collection, each a file, or one SQLite file", false)
    .option("--endpoint <url>", "a server to export from; else the local database")
    .option("--bom", "begin a CSV with a byte order mark, for Excel", false)
    .addOption(
      new Option("--delimiter <name>", "what stands between the values of a CSV")
        .choices(CSV_CHOICES.delimiter)
        .default(CSV_CHOICES.delimiter[0]),
    )
    .addOption(
      new Option("--decimal <name>", "the decimal sign in a CSV")
        .choices(CSV_CHOICES.decimal)
        .default(CSV_CHOICES.decimal[0]),
    )
    .option("--title <text>", "the name of a calendar", "Kenesh")
    .option("--base <iri>", "what ids are appended to in calendars and RDF", readBase, config.base)
    .option("-q, --quiet", "say nothing but errors", false)
    .option("--data <folder>", "the folder with the YAML data", config.dataFolder)
    .option("--database <file>", "the database file", config.database)
    .helpOption(false)
    .option("-h, --help", "display help for the command, or for a collection")
    .addHelpText("after", EXAMPLES)
    .action((collection: string | undefined, options: ExportOptions, command: Command) => {
      const filters = collection === undefined ? [] : command.args.slice(1);
      if (options.help) return help(environment, command, collection);
      return run(environment, { ...options, collection, filters });
    });
}

async function run(environment: Environment, options: ExportOptions): Promise<void> {
  refuseConfusion(options);
  const work = (options.all ? exportAll : exportOne)(options, environment);
  try {
    await interruptible(async (signal) => {
      const graph = await openGraph(environment, options, signal);
      try {
        await work({ environment, graph, options, signal });
      } finally {
        graph.close();
      }
    });
  } catch (error) {
    throw error instanceof ExportError ? new UserError(error.message) : error;
  }
}

/** @throws UserError unless exactly one thing is to be exported, by options that are of use to it */
function refuseConfusion(options: ExportOptions): void {
  refuseUnlessOne(options);
  const useless = uselessOption(options);
  if (useless !== null) throw new UserError(useless, 2);
}

/** What is wrong with an option that would change nothing; null when there is none. */
function uselessOption(options: ExportOptions): string | null {
  const { all, query, variables, operation, rows, lists, out } = options;
  if (query === undefined && (variables ?? operation) !== undefined)
    return `--${variables === undefined ? "operation" : "variables"} belongs to a query; name its file with --query`;
  if (!all) return null;
  if (rows !== undefined)
    return "--rows is of one table; leave it out, or name a collection instead of --all";
  if (lists === "json")
    return "--all has lists as they are: in csv joined, in sqlite tables of their own; leave --lists out";
  if (out !== undefined && /\.(csv|ndjson|parquet|sqlite|db|zip)$/.test(out))
    return `--all writes into a folder, and "${out}" looks like a file; name the folder: --out ${out.replace(/\.\w+$/, "")}`;
  return null;
}

function refuseUnlessOne({ collection, query, all, filters }: ExportOptions): void {
  const chosen = [collection !== undefined, query !== undefined, all].filter(Boolean).length;
  if (chosen === 1 && collection?.startsWith("-") !== true) return;
  const [given] = [collection, ...filters];
  const fault = given?.startsWith("-")
    ? `"${given}" is no option, unless of a collection that is named before it; say`
    : "say";
  throw new UserError(
    `${fault} what to export: a collection (${collections.map(({ name }) => name).join(", ")}), --query FILE, or --all`,
    2,
  );
}

function help(environment: Environment, command: Command, collection: string | undefined): void {
  if (collection === undefined) command.outputHelp();
  else environment.write(describeCollection(collection));
}

function splitTags(text: string): string[] {
  return text.split(",").map((tag) => tag.trim());
}
