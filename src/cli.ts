import "reflect-metadata";
import { setFlagsFromString } from "node:v8";
import { type Outside, run, sayFailure } from "./commands/run";
import { UserError } from "./core/errors";

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

/**
 * Keeps the objects of answers out of V8's old memory. Where many objects that a piece of compiled code makes outlive
 * a collection, as those of the page at work do, V8 makes all further ones old from birth; each of them, dead or not,
 * then keeps what it points to, and an export of a million rows fills old memory with answers long sent.
 */
function keepAnswersYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}

async function main(): Promise<void> {
  outliveOutput();
  keepAnswersYoung();
  await run(process.argv.slice(2), process.env, outside);
  // The channel to the process that started it would keep one alive that has failed.
  if (process.connected && process.exitCode) process.exit();
}

void main();
