import { join } from "node:path";
import { type Operation, readQuery, type Step } from "./operations";
import {
  type BenchServer,
  CLI,
  pinned,
  SERVERS_PROCESSOR,
  serveArgs,
  startServer,
} from "./process";

/** What servers are started with. */
export interface Places {
  readonly database: string;
  /** Where the peers' packages and programs are. */
  readonly peers: string;
  /** The answers, as files `<operation>.<step>.json`, for the server that only sends them. */
  readonly answers: string;
  /** The same tables in PostgreSQL; null where it is not installed. */
  readonly postgres: { readonly connection: string; readonly pid: number } | null;
}

/** A server that runs, with all processes whose work counts as its own. */
export interface Running extends Omit<BenchServer, "pid"> {
  readonly pids: readonly number[];
}

/** A server that is measured. */
export interface Contender {
  /** The word that `--peers` names it by. */
  readonly key: string;
  readonly name: string;
  /** Where it takes GraphQL. */
  readonly path: string;
  /** Null where it cannot run here. */
  start(places: Places): Promise<Running | null>;
  /** What it is sent; null where it cannot do the operation. */
  bodyOf(operation: Operation, step: Step): string | null;
  /** What the public API has and it does not: lists with an offset have no cursors. */
  readonly omits?: "pageInfo";
  /** Its answer in the shape of the public API. */
  dataOf(answer: unknown): unknown;
}

/** A server that is asked as ours is; the command may be null where it cannot run. */
export function server(
  key: string,
  name: string,
  command: (places: Places) => readonly string[] | null,
  environment: Readonly<Record<string, string>> = {},
): Contender {
  return {
    key,
    name,
    path: "/graphql",
    async start(places) {
      const args = command(places);
      if (args === null) return null;
      const program = pinned(SERVERS_PROCESSOR, [process.execPath, ...args]);
      const { url, pid, stop } = await startServer(program, environment);
      return { url, stop, pids: [pid] };
    },
    bodyOf: asked,
    // GraphQL over HTTP has the data there.
    dataOf: (answer) => (answer as { data: unknown }).data,
  };
}

/** Kenesh, with these options of `serve`. */
export function ours(
  key: string,
  name: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>>,
): Contender {
  const command = ({ database }: Places) => [CLI, ...serveArgs(database), ...options];
  return server(key, name, command, environment);
}

/** The command of a peer that is told the database. */
export function withDatabase(program: string) {
  return ({ peers, database }: Places) => [join(peers, `${program}.mjs`), database];
}

/** What is sent to those who have all of our schema that is asked for but the search. */
export function askedWithoutSearch(operation: Operation, step: Step): string | null {
  return operation.name === "search" ? null : asked(operation, step);
}

function asked({ title, query }: Operation, { variables }: Step): string {
  return JSON.stringify({ operationName: title, query, variables });
}

/** The same rows and fields asked of a schema that is made from tables; there is no search in it. */
export function inOtherWords(
  dialect: "drizzle" | "postgraphile",
  { name, title }: Operation,
  { variables, offset }: Step,
): string | null {
  if (name === "search") return null;
  const query = readQuery(dialect, name);
  const own = name === "wide" ? { offset } : variables;
  return JSON.stringify({ operationName: title, query, variables: own });
}
