import "reflect-metadata";
import { copyPrograms, installClients } from "../helpers/clients";

/** `npm run lint:schema`: what graphql-eslint has against the public schema. */
async function main(): Promise<void> {
  await installClients();
  const programs = copyPrograms();
  try {
    await programs.run("../node_modules/eslint/bin/eslint.js", ["api.graphql"]);
  } finally {
    programs.remove();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
