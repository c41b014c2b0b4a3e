import "reflect-metadata";
import { setFlagsFromString } from "node:v8";
import { Command, CommanderError } from "commander";
import { commands } from "./commands";
import type { Environment } from "./commands/environment";
import { readConfig } from "./config";
import { UserError } from "./core/errors";

const say = (message: string) => process.stderr.write(`${message}\n`);

function environmentOf(): Environment {
  return {
    config: readConfig(process.env),
    write: (text) => process.stdout.write(text),
    output: process.stdout,
    say,
    isTerminal: process.stderr.isTTY === true,
    setExitCode: (code) => {
      process.exitCode = code;
    },
    onStop(stop) {
      let isEnding = false;
      const end = () => {
        if (isEnding) return;
        isEnding = true;
        void stop().then(() => process.exit(0), fail);
      };
      for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
      // A server that another process keeps running ends with that process, however it ends.
      process.once("disconnect", end);
    },
  };
}

function program(environment: Environment): Command {
  const kenesh = new Command("kenesh")
    .description("The open graph of the Turkic cooperation bodies.")
    .showHelpAfterError("(see `npx kenesh --help`)");
  for (const command of commands)
    kenesh.addCommand(
      command(environment).exitOverride().showHelpAfterError("(see `npx kenesh --help`)"),
    );
  return kenesh.exitOverride();
}

/** Says what went wrong and decides the exit code: 1 failed, 2 wrong usage. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has said it already; help that was asked for is no failure.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = error instanceof UserError ? error.exitCode : 1;
  say(error instanceof UserError ? `kenesh: ${error.message}` : detailsOf(error));
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Keeps the objects of answers out of V8's old memory. Where many objects that a piece of compiled code makes outlive
 * a collection, as those of the page at work do, V8 makes all further ones old from birth; each of them, dead or not,
 * then keeps what it points to, and an export of a million rows fills old memory with answers long sent.
 */
function keepAnswersYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}

/** Whoever reads our output may go away, as `head` does: that is no failure. */
function outliveReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

async function main(): Promise<void> {
  keepAnswersYoung();
  outliveReader();
  try {
    await program(environmentOf()).parseAsync(process.argv);
  } catch (error) {
    fail(error);
  }
}

void main();
