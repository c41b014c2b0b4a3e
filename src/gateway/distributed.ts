import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { composeSupergraph } from "../graph/compose";
import { subgraphs } from "../subgraphs";
import { keepChild, nodeServer } from "./child";
import { ensureInstalled } from "./install";

/** Where the gateway and the subgraphs are, and what they serve. */
export interface DistributedOptions {
  readonly host: string;
  /** Where the gateway listens. */
  readonly port: number;
  /** Where each subgraph listens. */
  readonly subgraphPorts: ReadonlyMap<string, number>;
  /** Arguments of Node that serve a subgraph. */
  readonly subgraphArgs: (name: string, port: number) => readonly string[];
  readonly gateway: GatewayPlaces;
  readonly say: (message: string) => void;
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
  /** Ends all of them, also while they start. */
  stop(): Promise<void>;
}

/** Starts every subgraph, then the gateway before them, and keeps them running. */
export function startDistributed(options: DistributedOptions): Distributed {
  const { subgraphPorts, subgraphArgs, say } = options;
  const children: Distributed[] = [...subgraphPorts].map(([name, port]) =>
    keepChild(
      nodeServer(`the subgraph ${name}`, {
        args: subgraphArgs(name, port),
        readyUrl: `http://${SUBGRAPH_HOST}:${port}/health/ready`,
      }),
      say,
    ),
  );
  const start = async () => {
    await Promise.all(children.map(({ ready }) => ready));
    const gateway = startGateway(options);
    children.push(gateway);
    await gateway.ready;
  };
  return {
    ready: start(),
    stop: async () => {
      await Promise.all(children.map((child) => child.stop()));
    },
  };
}

/** Starts the gateway, which is installed already, over subgraphs that run already. */
export function startGateway({
  host,
  port,
  subgraphPorts,
  gateway,
  say,
}: Pick<DistributedOptions, "host" | "port" | "subgraphPorts" | "gateway" | "say">): Distributed {
  const supergraphFile = join(dirname(gateway.folder), `supergraph-${port}.graphql`);
  const urlOf = (name: string) => `http://${SUBGRAPH_HOST}:${subgraphPorts.get(name)}/graphql`;
  writeFileSync(supergraphFile, composeSupergraph(subgraphs, urlOf).supergraphSdl);
  const program = join(gateway.folder, "node_modules/@graphql-hive/gateway/dist/bin.js");
  const listen = ["--host", host, "--port", `${port}`, "--config-path", gateway.configFile];
  const child = keepChild(
    nodeServer("the gateway", {
      args: [program, "supergraph", supergraphFile, ...listen],
      readyUrl: `http://${host === "0.0.0.0" ? "localhost" : host}:${port}/health/ready`,
      environment: { LOG_LEVEL: "error" },
    }),
    say,
  );
  return {
    ready: child.ready,
    stop: () => child.stop().finally(() => rmSync(supergraphFile, { force: true })),
  };
}
