import "reflect-metadata";
import { buildRealDatabase } from "../../../helpers/real-database";
import { readOptions } from "./options";
import { report } from "./report";

/** `npm run random-operations`: random operations, executed as they are served and by graphql-js. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  await buildRealDatabase();
  const faults = await report(options, (text) => process.stdout.write(`${text}\n`));
  process.exitCode = faults === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
