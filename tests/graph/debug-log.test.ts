import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type FastifyInstance, fastify } from "fastify";
import { createContext } from "../../src/core/context";
import { type Database, openDatabase } from "../../src/core/database/database";
import { apolloServer } from "../../src/graph/apollo";
import { operationLog, withLoggedStatements } from "../../src/graph/debug-log";
import { persistedQueries } from "../../src/graph/documents";
import { mergedGraph } from "../../src/graph/served";
import { createServer } from "../../src/graph/server";
import { openSupergraph } from "../helpers/open-graph";
import { REAL_PLACES } from "../helpers/real-database";

interface Line {
  readonly msg: string;
  readonly requestId?: string;
  readonly operation?: string;
  readonly sql?: string;
  readonly rows?: number;
  readonly ms?: number;
}

const supergraph = openSupergraph();
const NAMED = 'query Members { body(id: "ots") { acronym memberships(first: 2) { totalCount } } }';

let db: Database;
let lines: Line[];

beforeEach(() => {
  db = openDatabase(REAL_PLACES.file);
  lines = [];
});

afterEach(() => db.close());

/** A logger as the server has it, which writes to `lines`. */
function loggerOf(level: string): FastifyInstance["log"] {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return fastify({ logger: { level, stream } }).log;
}

async function execute(level: string) {
  const log = loggerOf(level);
  const graph = mergedGraph(supergraph, { database: () => db });
  const apollo = apolloServer(graph, {
    reportError: () => {},
    plugins: [operationLog(log)],
    persistedQueries: persistedQueries(new Map()),
  });
  const contextValue = createContext(withLoggedStatements(db, log, "request-1"), {
    requestId: "request-1",
  });
  const heard: (readonly [sql: string, rows: number])[] = [];
  db.listen((sql, rows) => heard.push([sql, rows]));
  await apollo.executeOperation({ query: NAMED }, { contextValue });
  await apollo.stop();
  return heard;
}

test("an operation is logged with its name, and every statement with its rows and time", async () => {
  const heard = await execute("debug");
  const [first, ...rest] = lines;
  expect(first).toMatchObject({ msg: "operation", operation: "Members", requestId: "request-1" });
  expect(rest.pop()).toMatchObject({
    ...{ msg: "answered", operation: "Members", requestId: "request-1", errors: 0 },
    ms: expect.any(Number),
  });
  expect(rest.map(({ sql, rows }) => [sql, rows])).toEqual(heard);
  expect(heard.length).toBeGreaterThan(1);
  for (const line of rest)
    expect(line).toMatchObject({
      ...{ msg: "statement", requestId: "request-1", ms: expect.any(Number) },
    });
});

test("without it nothing is logged", async () => {
  await execute("warn");
  expect(lines).toEqual([]);
});

test.each([
  ["the id that the client gave", "from-the-client", /^from-the-client$/],
  ["an id of its own, where what came is none", "no id\u00e4", /^[0-9a-f-]{36}$/],
])("an internal error bears %s", async (_name, given, expected) => {
  const all = () => {
    throw new Error("the disk is gone");
  };
  const broken: Database = { ...db, all, keyed: all, reading: () => broken };
  const app = await createServer(mergedGraph(supergraph, { database: () => broken }), "silent");
  const response = await app.inject({
    ...{ method: "POST", url: "/graphql", payload: { query: '{ body(id: "ots") { acronym } }' } },
    headers: { "x-request-id": given },
  });
  const [error] = response.json().errors;
  expect(error.extensions).toEqual({
    code: "INTERNAL_SERVER_ERROR",
    requestId: expect.stringMatching(expected),
  });
  expect(response.body).not.toContain("disk");
  await app.close();
});
