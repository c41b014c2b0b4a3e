import "reflect-metadata";
import { type Outside, run, sayFailure } from "./commands/run";
import { UserError } from "./core/errors";
import { setV8Flags } from "./core/v8-flags";

const outside: Outside = {
  write: (text) => {
    process.stdout.write(text, (error) => {
      if (error) sayUnwritten(error);
    });
  },
  output: process.stdout,
  say: (message) => process.stderr.write(`${message}\n`),
  isTerminal: process.stderr.isTTY === true,
  setExitCode: (code) => {
    process.exitCode = code;
  },
  onReload(reload) {
    process.on("SIGHUP", reload);
  },
  onStop(stop) {
    let isEnding = false;
    const end = () => {
      if (isEnding) return;
      isEnding = true;
      void stop().then(
        () => process.exit(0),
        (error) => sayFailure(error, outside),
      );
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
    // A server that another process keeps running ends with that process, however it ends.
    process.once("disconnect", end);
  },
};

/** Whoever reads our output may go away, as `head` does: that is no failure. */
function sayUnwritten({ code, message }: NodeJS.ErrnoException): void {
  if (code !== "EPIPE")
    sayFailure(new UserError(`standard output was not written: ${message}`), outside);
}

/** Lets whoever writes say what fails: without a listener, the process would end with a stack. */
function outliveOutput(): void {
  process.stdout.on("error", () => {});
}

async function main(): Promise<void> {
  process.setSourceMapsEnabled(true); // stacks name the files that people edit
  outliveOutput();
  setV8Flags();
  await run(process.argv.slice(2), process.env, outside);
  // The channel to the process that started it would keep one alive that has failed.
  if (process.connected && process.exitCode) process.exit();
}

void main();
