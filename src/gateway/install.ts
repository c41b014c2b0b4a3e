import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/errors";

/** Something that is installed when it is first needed, outside the project's own lock. */
export interface Installation {
  /** Where its `package.json` and `package-lock.json` are. */
  readonly manifestFolder: string;
  /** Where it is installed to. */
  readonly folder: string;
  /** What it is, with its size, for people who wait for it. */
  readonly title: string;
}

const MANIFEST = ["package.json", "package-lock.json"];

/**
 * Installs something when it is not there yet, or when its manifest has changed since.
 *
 * It appears in its place whole: an install that is killed leaves nothing there.
 *
 * @throws UserError when npm fails, with what npm said
 */
export async function ensureInstalled(
  { manifestFolder, folder, title }: Installation,
  say: (message: string) => void,
): Promise<void> {
  const isCurrent = MANIFEST.every((name) =>
    sameText(join(manifestFolder, name), join(folder, name)),
  );
  if (isCurrent) return;

  say(`Installing ${title}; only this once…`);
  const part = `${folder}.${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  for (const name of MANIFEST) cpSync(join(manifestFolder, name), join(part, name));
  try {
    await npmInstall(part);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

function sameText(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one, "utf8") === readFileSync(other, "utf8");
}

function npmInstall(folder: string): Promise<void> {
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = spawn("npm", ["install", ...options], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  npm.stderr.on("data", (chunk: Buffer) => (said += chunk));
  return new Promise((resolve, reject) => {
    npm.once("error", ({ message }) => reject(failed(message)));
    npm.once("close", (code) => (code === 0 ? resolve() : reject(failed(said.trim()))));
  });
}

function failed(reason: string): UserError {
  return new UserError(`\`npm install\` failed; is the registry within reach?\n${reason}`);
}
