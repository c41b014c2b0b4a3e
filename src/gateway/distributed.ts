import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SETTINGS } from "../config";
import { composeSupergraph } from "../graph/compose";
import { subgraphs } from "../subgraphs";
import { nodeServer, type SupervisedChild, type Supervision, superviseChild } from "./child";
import { ensureInstalled } from "./install";

/** Where the gateway and the subgraphs are, and what they serve. */
export interface DistributedOptions extends Supervision {
  readonly host: string;
  /** Where the gateway listens. */
  readonly port: number;
  /** Where each subgraph listens. */
  readonly subgraphPorts: ReadonlyMap<string, number>;
  /** Arguments of Node that serve a subgraph. */
  readonly subgraphArgs: (name: string, port: number) => readonly string[];
  readonly gateway: GatewayPlaces;
  /** The database file that tells the gateway how long lists are, each time that it starts. */
  readonly database: () => string;
}

/** Where the gateway is installed to, and where its manifest and its configuration are. */
export interface GatewayPlaces {
  readonly manifestFolder: string;
  readonly folder: string;
  readonly configFile: string;
}

/** Installs the gateway when it is not there yet. @throws UserError when that fails */
export function installGateway(
  { manifestFolder, folder }: GatewayPlaces,
  say: (message: string) => void,
): Promise<void> {
  const title = "Hive Gateway (511 MB, a minute or two)";
  return ensureInstalled({ manifestFolder, folder, title }, say);
}

/** Subgraphs listen on this machine only: clients come by the gateway. */
export const SUBGRAPH_HOST = "localhost";

/** Servers that run as processes of their own. */
export interface Distributed {
  /** Resolves when all are ready; rejects with a UserError when one of them does not start. */
  readonly ready: Promise<void>;
  /** All of them. They take a revision of the data together. */
  readonly children: readonly SupervisedChild[];
  /** The names of those that do not answer at the moment. */
  silent(): string[];
  /** Ends all of them, also while they start. */
  stop(): Promise<void>;
}

/** Starts every subgraph and the gateway before them, all at once, and keeps them running. */
export function startDistributed(options: DistributedOptions): Distributed {
  const { subgraphPorts, subgraphArgs } = options;
  const subgraphs = [...subgraphPorts].map(([name, port]) =>
    superviseChild(
      nodeServer(`the subgraph ${name}`, {
        args: () => subgraphArgs(name, port),
        readyUrl: `http://${SUBGRAPH_HOST}:${port}/health/ready`,
      }),
      options,
    ),
  );
  const gateway = startGateway(options);
  const children = [...subgraphs, gateway];
  return {
    children,
    ready: Promise.all(children.map(({ ready }) => ready)).then(() => {}),
    silent: () => children.filter((child) => !child.isResponding()).map(({ name }) => name),
    async stop() {
      // Those that ask before those that are asked.
      await gateway.stop();
      await Promise.all(subgraphs.map((child) => child.stop()));
    },
  };
}

/** Starts the gateway, which is installed already, over subgraphs that run or are about to. */
export function startGateway(options: Omit<DistributedOptions, "subgraphArgs">): SupervisedChild {
  const { host, port, subgraphPorts, gateway, database } = options;
  const folder = mkdtempSync(join(tmpdir(), "kenesh-gateway-"));
  const supergraphFile = join(folder, "supergraph.graphql");
  const urlOf = (name: string) => `http://${SUBGRAPH_HOST}:${subgraphPorts.get(name)}/graphql`;
  writeFileSync(supergraphFile, composeSupergraph(subgraphs, urlOf).supergraphSdl);
  const program = join(gateway.folder, "node_modules/@graphql-hive/gateway/dist/bin.js");
  const listen = ["--host", host, "--port", `${port}`, "--config-path", gateway.configFile];
  const child = superviseChild(
    nodeServer("the gateway", {
      args: () => [program, "supergraph", supergraphFile, ...listen],
      readyUrl: `http://${host === "0.0.0.0" ? "localhost" : host}:${port}/health/ready`,
      environment: () => ({ LOG_LEVEL: "error", [SETTINGS.database.variable]: database() }),
    }),
    options,
  );
  return {
    ...child,
    stop: () => child.stop().finally(() => rmSync(folder, { recursive: true, force: true })),
  };
}
