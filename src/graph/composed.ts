import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Subgraph } from "../core/subgraph";
import { type BuiltSubgraph, buildSubgraph, compose, type Supergraph } from "./compose";

const SUPERGRAPH = "supergraph.graphql";
const API = "api.graphql";

/** A supergraph as files, for review and for `composedIn`: name to content. */
export function schemaFiles({ subgraphs, supergraphSdl, apiSdl }: Supergraph): Map<string, string> {
  return new Map([
    ...subgraphs.map((subgraph) => [fileOf(subgraph), subgraph.sdl] as const),
    [SUPERGRAPH, supergraphSdl],
    [API, apiSdl],
  ]);
}

/**
 * The supergraph of the subgraphs: what was composed of them before, where the files of a folder are
 * of these very subgraphs, else composed anew. To compose takes half the time of a start.
 *
 * @param folder with what `schemaFiles` gave
 * @throws UserError when they do not fit together
 */
export function composedIn(folder: string, definitions: readonly Subgraph[]): Supergraph {
  const subgraphs = definitions.map(buildSubgraph);
  const read = (name: string) => readOrNull(join(folder, name));
  const [supergraphSdl, apiSdl] = [read(SUPERGRAPH), read(API)];
  const isOfThese = subgraphs.every((subgraph) => read(fileOf(subgraph)) === subgraph.sdl);
  if (!isOfThese || supergraphSdl === null || apiSdl === null) return compose(subgraphs);
  return { subgraphs, supergraphSdl, apiSdl };
}

function fileOf({ definition }: BuiltSubgraph): string {
  return `${definition.name}.graphql`;
}

function readOrNull(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
