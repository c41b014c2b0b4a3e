import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../environment";
import type { ServeOptions } from "./options";

/** Files are saved in groups: the data is built when none has been for so long. */
const QUIET_MS = 300;

/**
 * On SIGHUP, and with `--watch` whenever the data changes: builds the database, in a process of its own,
 * and has the server look at it. Where the data has problems they are said, and the old revision stays.
 *
 * @param check looks at the file, and takes what is new in it
 */
export function renewData(
  { onReload, say }: Pick<Environment, "onReload" | "say">,
  options: ServeOptions,
  check: () => Promise<void>,
): () => void {
  let last: Promise<void> = Promise.resolve();
  const renew = () => {
    last = last.then(async () => {
      if (options.build) await build(options);
      await check();
    });
  };
  onReload(renew);
  if (!options.watch) return () => {};
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(options.data, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(renew, QUIET_MS);
  });
  watcher.on("error", ({ message }) => say(`The data is no longer watched: ${message}`));
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

/** Builds beside the server, which answers meanwhile. What is wrong with the data is said by the build. */
function build({ data, database }: ServeOptions): Promise<void> {
  const program = join(__dirname, "..", "..", "cli.js");
  const child = spawn(process.execPath, [program, "build", "--data", data, "--out", database], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve()).once("exit", () => resolve());
  });
}
