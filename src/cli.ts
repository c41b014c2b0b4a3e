import "reflect-metadata";
import { setFlagsFromString } from "node:v8";
import { type Outside, run, sayFailure } from "./commands/run";

const outside: Outside = {
  write: (text) => process.stdout.write(text),
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
function outliveReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/**
 * Keeps the objects of answers out of V8's old memory. Where many objects that a piece of compiled code makes outlive
 * a collection, as those of the page at work do, V8 makes all further ones old from birth; each of them, dead or not,
 * then keeps what it points to, and an export of a million rows fills old memory with answers long sent.
 */
function keepAnswersYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}

outliveReader();
keepAnswersYoung();
void run(process.argv.slice(2), process.env, outside);
