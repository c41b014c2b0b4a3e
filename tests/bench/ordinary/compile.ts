import { execFileSync } from "node:child_process";
import { join } from "node:path";

const OUTPUT = join(__dirname, "..", "..", "..", ".kenesh", "ordinary");

/**
 * Compiles the application as TypeGraphQL's documentation says, with metadata of its decorators. Run by
 * tsx it would have none, and take some percent longer.
 *
 * @returns the program
 * @throws Error when it cannot be compiled
 */
export function compileOrdinary(): string {
  execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", __dirname]);
  return join(OUTPUT, "tests", "bench", "ordinary", "server.js");
}
