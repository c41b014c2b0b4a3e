import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { UserError } from "../core/errors";
import { composeSupergraph } from "../graph/compose";
import { schemaFiles } from "../graph/composed";
import { subgraphs } from "../subgraphs";
import type { Environment } from "./environment";
import { sayChanges } from "./schema-changes";

interface SchemaOptions {
  readonly check?: boolean;
  /** A commit, or true for the last one. */
  readonly diff?: string | true;
  /** The address of a subgraph, with `{name}` or `{port}` in it. */
  readonly supergraph?: string;
}

/** Where the first subgraph listens that `kenesh serve --distributed` starts; the others follow. */
const FIRST_PORT = 4001;

/** `kenesh schema`: writes the SDL of the subgraphs, the supergraph and the API. */
export function schemaCommand(environment: Environment): Command {
  return new Command("schema")
    .description("Write the SDL of every subgraph, the supergraph and the public API to schema/.")
    .option("--check", "write nothing; fail when the files are not what would be written")
    .option("--diff [revision]", "say how the API differs from that of a commit; fail on a break")
    .option(
      "--supergraph <url>",
      "print the supergraph for a gateway, with the subgraphs at this address: {name} stands for the name of a subgraph, {port} for 4001, 4002 and so on",
    )
    .action(async ({ check = false, diff, supergraph: url }: SchemaOptions) => {
      if (url !== undefined) return printSupergraph(environment, url);
      const supergraph = composeSupergraph(subgraphs);
      if (diff === undefined) return keepInStep(environment, schemaFiles(supergraph), check);
      return sayChanges(environment, supergraph.apiSdl, diff === true ? "HEAD" : diff);
    });
}

/** Writes the files, or only says which of them lag behind the code. */
function keepInStep(
  { config, say, setExitCode }: Environment,
  files: ReadonlyMap<string, string>,
  isCheck: boolean,
): void {
  const { schemaFolder } = config;
  const lagging = laggingFiles(schemaFolder, files);
  if (isCheck && lagging.length > 0) {
    const names = lagging.map((name) => `schema/${name}`).join(", ");
    say(`${names}: not in step with the code; run \`npm run generate\``);
    setExitCode(1);
  } else if (!isCheck) writeFiles(schemaFolder, files);
  if (lagging.length === 0) say(`schema/: ${files.size} files, all in step.`);
  else if (!isCheck) say(`schema/: wrote ${lagging.join(", ")}.`);
}

/** @throws UserError when the address is the same for all subgraphs */
function printSupergraph({ write }: Environment, url: string): void {
  if (!/\{(name|port)\}/.test(url))
    throw new UserError(
      `--supergraph is "${url}", expected {name} or {port} in it: "http://{name}:4000/graphql"`,
      2,
    );
  const ports = new Map(subgraphs.map(({ name }, index) => [name, `${FIRST_PORT + index}`]));
  const urlOf = (name: string) =>
    url.replaceAll("{name}", name).replaceAll("{port}", ports.get(name) ?? "");
  write(composeSupergraph(subgraphs, urlOf).supergraphSdl);
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
