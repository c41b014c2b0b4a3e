import cluster from "node:cluster";
import { Command, Option } from "commander";
import { readPort } from "../../config";
import { subgraphs } from "../../subgraphs";
import { ensureDatabase } from "../build";
import type { Environment } from "../environment";
import { serveDistributed } from "./distributed";
import { serveHere } from "./here";
import type { ServeOptions } from "./options";
import { readWorkers, serveWorkers } from "./workers";

/** `kenesh serve`: serves the graph from one process, one subgraph of it, or all apart. */
export function serveCommand(environment: Environment): Command {
  const { config } = environment;
  const names = subgraphs.map(({ name }) => name);
  return new Command("serve")
    .description("Serve the graph; build the database first when the data has changed.")
    .option("--port <number>", "the port; 0 takes a free one", readPort, config.port)
    .option("--host <address>", "the address; 0.0.0.0 is all of them", config.host)
    .option("--data <folder>", "the folder with the YAML data", config.dataFolder)
    .option("--database <file>", "the database file", config.database)
    .option("--no-build", "serve the database as it is, without looking at the data")
    .addOption(
      new Option(
        "--documents <place>",
        "what clients may ask for by an id: a JSON file or a folder",
      )
        .default(config.documents, "none")
        .conflicts(["subgraph", "asSubgraph"]),
    )
    .addOption(
      new Option("--workers <number>", "serve from so many processes, about as many as cores")
        .argParser(readWorkers)
        .default(1)
        .conflicts("distributed"),
    )
    .addOption(
      new Option("--subgraph <name>", "serve this subgraph alone, for a federation gateway")
        .choices(names)
        .conflicts(["asSubgraph", "distributed"]),
    )
    .addOption(
      new Option(
        "--as-subgraph",
        "serve the whole graph also as a subgraph, for a gateway that joins it to other graphs",
      ).conflicts("distributed"),
    )
    .option("--distributed", "serve each subgraph from a process of its own, behind Hive Gateway")
    .option(
      "--subgraph-ports <first>",
      "with --distributed, the port of the first subgraph; the others follow (default: --port + 1)",
      readPort,
    )
    .option("--watch", "build and serve the data anew whenever it changes")
    .addOption(
      new Option("--follow <revision>", "serve this revision, and another when told to").hideHelp(),
    )
    .option("--quiet", "say nothing but what goes wrong")
    .action((options: ServeOptions) => serve(environment, options));
}

async function serve(environment: Environment, options: ServeOptions): Promise<void> {
  warnOfAddress(environment, options);
  const { migrationsFolder } = environment.config;
  const places = { dataFolder: options.data, migrationsFolder, file: options.database };
  if (options.build && !(await ensureDatabase(environment, places))) {
    environment.setExitCode(1);
    return;
  }
  if (options.distributed) return serveDistributed(environment, options);
  if (options.workers > 1 && cluster.isPrimary) return serveWorkers(environment, options);
  return serveHere(environment, options);
}

/** Says, once, what is not as others will want it when they come from elsewhere. */
function warnOfAddress({ config, say }: Environment, { quiet, subgraph }: ServeOptions): void {
  const isSet = config.publicUrl !== "" || !config.base.startsWith("urn:");
  if (isSet || quiet || subgraph !== undefined || cluster.isWorker) return;
  say(
    `KENESH_URL is not set: RDF names things ${config.base}… instead of by an address that answers. Set it before others use what you serve.`,
  );
}
