import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { composeServices } from "@theguild/federation-composition";
import { parse, print } from "graphql";
import { claimPort } from "../../src/commands/listen";
import { UserError } from "../../src/core/errors";
import type { GatewayPlaces } from "../../src/gateway/distributed";
import { serveProducts } from "./products/server";
import type { Row } from "./row";

/** Where the suite expects the servers: it knows no other ports. */
const PORTS = { gateway: 4000, products: 4001, users: 4002, inventory: 4003 };

/** Of what jest reports, what is read here. */
interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Runs Apollo's subgraph compatibility suite
 * (https://github.com/apollographql/apollo-federation-subgraph-compatibility) against its products,
 * made a subgraph by our builder, behind the gateway.
 *
 * @param suiteFolder where the suite is installed
 */
export async function checkSubgraph(suiteFolder: string, gateway: GatewayPlaces): Promise<Row[]> {
  const suite = join(suiteFolder, "node_modules/@apollo/federation-subgraph-compatibility-tests");
  const folder = mkdtempSync(join(tmpdir(), "kenesh-conformance-"));
  const children: ChildProcess[] = [];
  const start = async (port: number, args: readonly string[]) => {
    children.push(spawn(process.execPath, args, { stdio: "ignore" }));
    await untilAnswering(port);
  };
  for (const port of Object.values(PORTS))
    await claimPort({ host: "localhost", port }).catch(() => {
      throw new UserError(
        `port ${port} is in use; the suite needs ${Object.values(PORTS).join(", ")}`,
      );
    });
  const products = await serveProducts(PORTS.products);
  try {
    const sdls = { products: products.sdl, users: "", inventory: "" };
    for (const name of ["users", "inventory"] as const) {
      const server = join(suite, "dist/subgraphs", name);
      await start(PORTS[name], [join(server, "index.js")]);
      sdls[name] = readFileSync(join(server, `${name}.graphql`), "utf8");
    }
    const supergraph = join(folder, "supergraph.graphql");
    writeFileSync(supergraph, compose(sdls));
    await start(PORTS.gateway, [
      join(gateway.folder, "node_modules/@graphql-hive/gateway/dist/bin.js"),
      ...["supergraph", supergraph, "--port", `${PORTS.gateway}`, "--host", "localhost"],
      ...["--config-path", join(__dirname, "gateway.config.mjs")],
    ]);
    return rowsOf(await runSuite(suiteFolder, suite, join(folder, "report.json")));
  } finally {
    for (const child of children) child.kill("SIGKILL");
    await products.close();
    rmSync(folder, { recursive: true });
  }
}

function compose(sdls: Readonly<Record<keyof Omit<typeof PORTS, "gateway">, string>>): string {
  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://localhost:${PORTS[name as keyof typeof PORTS]}/`, // the keys are names of ports
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined)
    throw new Error(errors?.map(({ message }) => message).join("\n") ?? "nothing was composed");
  return print(parse(supergraphSdl));
}

/** Not synchronously: the products are served from this process. */
async function runSuite(suiteFolder: string, suite: string, report: string): Promise<JestReport> {
  const jest = join(suiteFolder, "node_modules/jest/bin/jest.js");
  const config = join(suite, "federation-jest.config.js");
  const output = ["--json", "--outputFile", report, "--silent"];
  const tests = [join(suite, "dist/tests"), "--config", config, ...output];
  const env = { ...process.env, PRODUCTS_URL: `http://localhost:${PORTS.products}/` };
  // Tests that fail are in the report.
  await promisify(execFile)(process.execPath, [jest, ...tests], { cwd: suiteFolder, env }).catch(
    () => {},
  );
  // What jest writes.
  return JSON.parse(readFileSync(report, "utf8")) as JestReport;
}

function rowsOf({ testResults }: JestReport): Row[] {
  const details = testResults.map(({ name, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status !== "passed");
    return {
      name: basename(name, ".test.js"),
      passed: assertionResults.length - failed.length,
      total: assertionResults.length,
      note: failed.map(({ fullName }) => fullName).join("; "),
      isDetail: true,
    };
  });
  const sum = (figure: "passed" | "total") => details.reduce((all, row) => all + row[figure], 0);
  const whole = {
    name: "Apollo's subgraph compatibility",
    passed: sum("passed"),
    total: sum("total"),
  };
  return [whole, ...details.sort((one, other) => (one.name < other.name ? -1 : 1))];
}

async function untilAnswering(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`http://localhost:${port}/`).catch(() => null);
    if (response !== null) return;
    await wait(100);
  }
  throw new Error(`nothing answers at port ${port}`);
}
