import type { ApolloServer } from "@apollo/server";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Context, createContext } from "../../src/core/context";
import { type Database, openDatabase } from "../../src/core/database/database";
import { apolloServer } from "../../src/graph/apollo";
import { persistedQueries } from "../../src/graph/documents";
import { mergedGraph } from "../../src/graph/served";
import { openSupergraph } from "../helpers/open-graph";
import { REAL_PLACES } from "../helpers/real-database";

let db: Database;
let apollo: ApolloServer<Context>;
let executions: number;
let reported: unknown[];

beforeEach(async () => {
  db = openDatabase(REAL_PLACES.file);
  const graph = mergedGraph(openSupergraph(), { database: () => db });
  executions = 0;
  reported = [];
  const execute: typeof graph.execute = (request) => {
    executions += 1;
    return graph.execute(request);
  };
  apollo = apolloServer(
    { ...graph, execute },
    {
      reportError: (error) => reported.push(error),
      plugins: [],
      persistedQueries: persistedQueries(new Map()),
    },
  );
  await apollo.start();
});

afterEach(async () => {
  await apollo.stop();
  db.close();
});

async function ask(query: string, operationName?: string) {
  const request = { query, ...(operationName !== undefined && { operationName }) };
  const { body } = await apollo.executeOperation(request, { contextValue: createContext(db) });
  if (body.kind !== "single") throw new Error("the answer comes in parts");
  return JSON.parse(JSON.stringify(body.singleResult));
}

test("an answer without errors takes one execution", async () => {
  expect(await ask('{ body(id: "ots") { acronym } }')).toEqual({
    data: { body: { acronym: "OTS" } },
  });
  expect(executions).toBe(1);
});

test("an answer with errors takes one too", async () => {
  expect(
    await ask('{ body(id: "ots") { acronym conferences(first: 999) { totalCount } } }'),
  ).toEqual({
    data: { body: { acronym: "OTS", conferences: null } },
    errors: [
      {
        message: "`first: 999` is out of range; expected 0 to 100",
        locations: [{ line: 1, column: 29 }],
        path: ["body", "conferences"],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ],
  });
  expect(executions).toBe(1);
});

test("an operation that is not in the document is named", async () => {
  const { errors } = await ask('query One { body(id: "ots") { acronym } }', "Two");
  expect(errors).toMatchObject([{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }]);
});

test("what is our own fault is reported, and clients see that it is", async () => {
  db.close();
  const { errors } = await ask('{ body(id: "ots") { acronym } }');
  expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(reported).toHaveLength(1);
  expect(executions).toBe(1);
});
