import "reflect-metadata";
import { join } from "node:path";
import { readConfig } from "../../src/config";
import { UserError } from "../../src/core/errors";
import { installGateway } from "../../src/gateway/distributed";
import { ensureInstalled } from "../../src/gateway/install";
import { buildRealDatabase, REAL_PLACES } from "../helpers/real-database";
import { auditHttp } from "./http";
import { table } from "./row";
import { checkSubgraph } from "./subgraph";

const say = (message: string) => process.stderr.write(`${message}\n`);

/** `npm run conformance`: how far we keep to the specifications, as a table. */
async function main(): Promise<void> {
  const { gateway } = readConfig({});
  const suite = {
    manifestFolder: join(__dirname, "install"),
    folder: join(gateway.folder, "..", "conformance"),
    title: "Apollo's subgraph compatibility suite (131 MB)",
  };
  await installGateway(gateway, say);
  await ensureInstalled(suite, say);
  await buildRealDatabase();
  const http = await auditHttp(REAL_PLACES.file);
  const subgraph = await checkSubgraph(suite.folder, gateway);
  const rows = [...subgraph, http];
  process.stdout.write(table(rows));
  const isWhole = rows.every(({ passed, total }) => passed === total);
  if (!isWhole) process.exitCode = 1;
}

main().catch((error: unknown) => {
  say(error instanceof UserError ? error.message : String(error));
  process.exitCode = 1;
});
