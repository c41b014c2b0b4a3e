import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { readConfig } from "../../src/config";
import { ensureInstalled } from "../../src/gateway/install";

const ROOT = join(__dirname, "..", "..");
const PROGRAMS = join(ROOT, "tests", "clients", "programs");

const clients = {
  manifestFolder: PROGRAMS,
  folder: join(readConfig({}).gateway.folder, "..", "clients"),
  title: "clients of the API by others (290 MB)",
};

/** Installs what programs of other people read the API with. */
export const installClients = () =>
  ensureInstalled(clients, (message) => process.stderr.write(`${message}\n`));

/** A copy of `clients/programs` from which Node finds the clients. */
export interface Programs {
  readonly folder: string;
  /** Runs a package's command, or a file of the folder, to its end. @throws Error with what it said */
  run(file: string, args?: readonly string[], within?: string): Promise<string>;
  remove(): void;
}

/** Copies the programs, and the public schema for those that read it from a file. */
export function copyPrograms(): Programs {
  const folder = mkdtempSync(join(clients.folder, "programs-"));
  cpSync(PROGRAMS, folder, { recursive: true });
  for (const to of [".", "relay"])
    cpSync(join(ROOT, "schema", "api.graphql"), join(folder, to, "api.graphql"));
  return {
    folder,
    async run(file, args = [], within = ".") {
      const run = promisify(execFile)(process.execPath, [join(folder, file), ...args], {
        cwd: join(folder, within),
      });
      const { stdout } = await run.catch((error) => {
        throw new Error(`${file} failed:\n${error.stdout}${error.stderr}`);
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
