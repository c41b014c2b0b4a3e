import type { Writable } from "node:stream";
import type { Config } from "../config";

/** What a command may touch of the world outside: it prints and ends through this alone. */
export interface Environment {
  readonly config: Config;
  /** Data, on standard output. */
  readonly write: (text: string) => void;
  /** Data that is too large to be held as one text, on standard output. */
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Progress and messages, on standard error; a line feed is added. */
  readonly say: (message: string) => void;
  /** Whether standard error is a terminal, where a progress bar makes sense. */
  readonly isTerminal: boolean;
  /** What the process will exit with: 0 done, 1 failed, 2 wrong usage. */
  readonly setExitCode: (code: 0 | 1 | 2) => void;
  /** Calls back once when the process is asked to end, by SIGTERM or SIGINT. */
  readonly onStop: (stop: () => Promise<void>) => void;
  /** Calls back whenever the process is asked to look for new data, by SIGHUP. */
  readonly onReload: (reload: () => void) => void;
}
