import type { Command } from "commander";
import { buildCommand } from "./build";
import { checkCommand } from "./check";
import type { Environment } from "./environment";
import { exportCommand } from "./export";
import { schemaCommand } from "./schema";
import { serveCommand } from "./serve";

/** Every command of `kenesh`, in the order of its help. */
export const commands: readonly ((environment: Environment) => Command)[] = [
  serveCommand,
  checkCommand,
  buildCommand,
  exportCommand,
  schemaCommand,
];
