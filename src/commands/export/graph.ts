import { createContext } from "../../core/context";
import { openDatabase } from "../../core/database/database";
import { UserError } from "../../core/errors";
import { type ExportGraph, openEndpoint } from "../../exports/query/graph/endpoint";
import { composedIn } from "../../graph/composed";
import { mergeSupergraph } from "../../graph/merge";
import { operationsOf } from "../../graph/operation";
import { subgraphs } from "../../subgraphs";
import { ensureDatabase } from "../build";
import type { Environment } from "../environment";

/** Where the graph is that an export reads. */
export interface GraphPlaces {
  /** The address of a server; without it, the local database is read. */
  readonly endpoint?: string;
  readonly data: string;
  readonly database: string;
}

/** A graph that is open until it is closed. */
export interface OpenGraph extends ExportGraph {
  /** False where its data may change while it is read. */
  readonly isSteady: boolean;
  close(): void;
}

/**
 * Opens the graph of a server, or that of the local database, which is built first when the data has changed.
 *
 * @throws UserError or ExportError when there is none
 */
export async function openGraph(
  environment: Environment,
  places: GraphPlaces,
  signal: AbortSignal,
): Promise<OpenGraph> {
  if (places.endpoint === undefined) return openLocal(environment, places);
  const graph = await openEndpoint(places.endpoint, signal);
  return { ...graph, isSteady: false, close: () => {} };
}

async function openLocal(
  environment: Environment,
  { data, database }: GraphPlaces,
): Promise<OpenGraph> {
  const { migrationsFolder, schemaFolder } = environment.config;
  const places = { dataFolder: data, migrationsFolder, file: database };
  if (!(await ensureDatabase(environment, places)))
    throw new UserError("there is nothing to export until the data is in order");
  const schema = mergeSupergraph(composedIn(schemaFolder, subgraphs));
  const { execute } = operationsOf(schema);
  const db = openDatabase(database);
  return {
    schema,
    // Each page is an operation of its own, with loaders of its own.
    execute: ({ document, variables }) =>
      execute({ document, ...(variables && { variables }), context: createContext(db) }),
    isSteady: true,
    close: () => db.close(),
  };
}
