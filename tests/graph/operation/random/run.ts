import "reflect-metadata";
import { buildRealDatabase } from "../../../helpers/real-database";
import { readOptions } from "./options";
import { report } from "./report";
import { SERVED_SUBJECTS } from "./served-subjects";
import { openSubject, SUBJECTS } from "./subjects";

const GRAPHS = { ...SUBJECTS, ...SERVED_SUBJECTS };
// The keys of an object of ours, which has no others.
const NAMES = Object.keys(GRAPHS) as (keyof typeof GRAPHS)[];

/** `npm run random-operations`: random operations, executed as they are served and by graphql-js. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), NAMES);
  await buildRealDatabase();
  const say = (text: string) => process.stdout.write(`${text}\n`);
  for (const name of options.graphs) {
    const open = await openSubject(GRAPHS[name]);
    const faults = await report(name, open, options, say);
    if (faults > 0) process.exitCode = 1;
    await open.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
