import { Command } from "commander";
import type { FastifyInstance } from "fastify";
import { readPort } from "../config";
import { openDatabase } from "../core/database/database";
import { UserError } from "../core/errors";
import { composeSupergraph } from "../graph/compose";
import { compiler, interpreter } from "../graph/execute";
import { mergeSupergraph } from "../graph/merge";
import { createServer } from "../graph/server";
import { subgraphs } from "../subgraphs";
import { registerWeb } from "../web";
import { landingFacts } from "../web/landing-facts";
import { ensureDatabase } from "./build";
import type { Environment } from "./environment";

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly database: string;
  readonly jit: boolean;
}

/** `kenesh serve`: serves the whole graph from one process. */
export function serveCommand(environment: Environment): Command {
  const { config } = environment;
  return new Command("serve")
    .description("Serve the graph; build the database first when the data has changed.")
    .option("--port <number>", "the port; 0 takes a free one", readPort, config.port)
    .option("--host <address>", "the address; 0.0.0.0 is all of them", config.host)
    .option("--data <folder>", "the folder with the YAML data", config.dataFolder)
    .option("--database <file>", "the database file", config.database)
    .option("--no-jit", "interpret operations instead of compiling them")
    .action((options: ServeOptions) => serve(environment, options));
}

async function serve(environment: Environment, options: ServeOptions): Promise<void> {
  const { migrationsFolder, logLevel, publicUrl } = environment.config;
  const places = { dataFolder: options.data, migrationsFolder, file: options.database };
  if (!ensureDatabase(environment, places)) {
    environment.setExitCode(1);
    return;
  }
  const db = openDatabase(options.database);
  const supergraph = composeSupergraph(subgraphs);
  const schema = mergeSupergraph(supergraph);
  const execute = options.jit ? compiler(schema) : interpreter(schema);
  const graph = { schema, sdl: supergraph.apiSdl, execute, database: () => db };
  const app = await createServer(graph, logLevel);
  const origin = () => publicUrl || addressOf(app, options.host);
  await registerWeb(app, () => landingFacts(graph, origin()));
  await listen(app, options);
  environment.onStop(async () => {
    await app.close();
    db.close();
  });
  environment.say(`Kenesh is ready: ${addressOf(app, options.host)}/`);
}

/** @throws UserError when the address cannot be listened on */
async function listen(app: FastifyInstance, { port, host }: ServeOptions): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE")
      throw new UserError(
        `port ${port} is in use; choose another one: \`PORT=${port + 1} npm start\``,
      );
    if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new UserError(
        `cannot listen on ${host}:${port} (${code}); choose another --host or --port`,
      );
    throw error;
  }
}

function addressOf(app: FastifyInstance, host: string): string {
  const [address] = app.addresses();
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return `http://${isEverywhere ? "localhost" : host}:${typeof address === "object" ? address.port : ""}`;
}
