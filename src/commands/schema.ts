import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { composeSupergraph, type Supergraph } from "../graph/compose";
import { subgraphs } from "../subgraphs";
import type { Environment } from "./environment";
import { sayChanges } from "./schema-changes";

/** `kenesh schema`: writes the SDL of the subgraphs, the supergraph and the API. */
export function schemaCommand(environment: Environment): Command {
  return new Command("schema")
    .description("Write the SDL of every subgraph, the supergraph and the public API to schema/.")
    .option("--check", "write nothing; fail when the files are not what would be written")
    .option("--diff [revision]", "say how the API differs from that of a commit; fail on a break")
    .action(async ({ check = false, diff }: { check?: boolean; diff?: string | true }) => {
      const supergraph = composeSupergraph(subgraphs);
      if (diff !== undefined)
        await sayChanges(environment, supergraph.apiSdl, diff === true ? "HEAD" : diff);
      else if (check) checkFiles(environment, schemaFiles(supergraph));
      else updateFiles(environment, schemaFiles(supergraph));
    });
}

type Files = ReadonlyMap<string, string>;

function checkFiles({ config, say, setExitCode }: Environment, files: Files): void {
  const lagging = laggingFiles(config.schemaFolder, files);
  if (lagging.length === 0) return say(`schema/: ${files.size} files, all in step.`);
  const names = lagging.map((name) => `schema/${name}`).join(", ");
  say(`${names}: not in step with the code; run \`npm run generate\``);
  setExitCode(1);
}

function updateFiles({ config, say }: Environment, files: Files): void {
  const lagging = laggingFiles(config.schemaFolder, files);
  writeFiles(config.schemaFolder, files);
  const done =
    lagging.length === 0 ? `${files.size} files, all in step` : `wrote ${lagging.join(", ")}`;
  say(`schema/: ${done}.`);
}

/** The files of `schema/`: name to content. */
export function schemaFiles({ subgraphs, supergraphSdl, apiSdl }: Supergraph): Map<string, string> {
  return new Map([
    ...subgraphs.map(({ definition, sdl }) => [`${definition.name}.graphql`, sdl] as const),
    ["supergraph.graphql", supergraphSdl],
    ["api.graphql", apiSdl],
  ]);
}

function laggingFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const superfluous = there.filter((name) => !files.has(name));
  const different = [...files].filter(
    ([name, content]) =>
      !there.includes(name) || readFileSync(join(folder, name), "utf8") !== content,
  );
  return [...different.map(([name]) => name), ...superfluous];
}

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}
