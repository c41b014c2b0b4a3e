import { Command, CommanderError } from "commander";
import { readConfig } from "../config";
import { UserError } from "../core/errors";
import { commands } from ".";
import type { Environment } from "./environment";

/** The world outside, before the settings are read. */
export type Outside = Omit<Environment, "config">;

/**
 * Runs the program to its end. What goes wrong is said, and decides the exit code.
 *
 * @param args what was typed after its name
 * @param variables of the process, which the settings are read from
 */
export async function run(
  args: readonly string[],
  variables: Parameters<typeof readConfig>[0],
  outside: Outside,
): Promise<void> {
  try {
    const environment = { ...outside, config: readConfig(variables) };
    await program(environment).parseAsync(args, { from: "user" });
  } catch (error) {
    sayFailure(error, outside);
  }
}

/** Says what went wrong and sets the exit code: 1 failed, 2 wrong usage. */
export function sayFailure(error: unknown, { say, setExitCode }: Outside): void {
  if (error instanceof CommanderError) {
    // Commander has said it already; help that was asked for is no failure.
    setExitCode(error.exitCode === 0 ? 0 : 2);
    return;
  }
  setExitCode(error instanceof UserError ? error.exitCode : 1);
  say(error instanceof UserError ? `kenesh: ${error.message}` : detailsOf(error));
}

function program(environment: Environment): Command {
  const kenesh = new Command("kenesh").description(
    "The open graph of the Turkic cooperation bodies.",
  );
  for (const command of commands) kenesh.addCommand(spoken(command(environment), environment));
  return spoken(kenesh, environment);
}

/** Lets a command speak through the environment, and throw where it would end the process. */
function spoken(command: Command, { write, say }: Environment): Command {
  return command
    .exitOverride()
    .showHelpAfterError("(see `npx kenesh --help`)")
    .configureOutput({ writeOut: write, writeErr: (text) => say(text.replace(/\n$/, "")) });
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
