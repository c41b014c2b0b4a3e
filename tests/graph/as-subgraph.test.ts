import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createContext } from "../../src/core/context";
import { type Database, openDatabase } from "../../src/core/database/database";
import { mergedSubgraph } from "../../src/graph/served";
import type { ServedGraph } from "../../src/graph/server";
import { openSupergraph } from "../helpers/open-graph";
import { REAL_PLACES } from "../helpers/real-database";

/** Somebody else's subgraph: it adds to our places, and has pages of its own. */
const WEATHER = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { warmest: Place }
  type Place @key(fields: "id") { id: ID! temperature: Float }
  type PageInfo @shareable {
    hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String
  }
`;

let db: Database;
let graph: ServedGraph;

beforeAll(() => {
  db = openDatabase(REAL_PLACES.file);
  graph = mergedSubgraph(openSupergraph(), { database: () => db });
});

afterAll(() => db.close());

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const context = createContext(db);
  const { data, errors } = await graph.execute({ document: parse(query), variables, context });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

test("the whole graph composes with a subgraph of somebody else", async () => {
  const { _service: service } = await ask("{ _service { sdl } }");
  const { supergraphSdl, errors } = composeServices([
    { name: "kenesh", typeDefs: parse(service.sdl), url: "http://localhost:4000/graphql" },
    { name: "weather", typeDefs: parse(WEATHER), url: "http://localhost:4010/graphql" },
  ]);
  expect(errors).toBeUndefined();
  expect(supergraphSdl).toMatch(/temperature: Float @join__field\(graph: WEATHER\)/);
});

test("gives a gateway its entities, of whichever subgraph, one statement a type", async () => {
  const statements: string[] = [];
  const stop = db.listen((text) => statements.push(text));
  const data = await ask(
    `query ($keys: [_Any!]!) {
      _entities(representations: $keys) {
        ... on Place { name } ... on Person { name } ... on Conference { date }
      }
    }`,
    {
      keys: [
        { __typename: "Place", id: "shusha" },
        { __typename: "Person", id: "ilham-aliyev" },
        { __typename: "Place", id: "baku" },
        { __typename: "Conference", id: "ots-informal-summit-shusha-2024" },
      ],
    },
  );
  stop();
  expect(data._entities).toEqual([
    { name: "Shusha" },
    { name: "Ilham Aliyev" },
    { name: "Baku" },
    { date: "2024-07-05/2024-07-06" },
  ]);
  expect(statements).toHaveLength(3);
});

test("clients are answered as ever", async () => {
  const data = await ask(
    '{ body(id: "ots") { acronym conferences(first: 1) { nodes { place { name } } } } }',
  );
  expect(data.body.acronym).toBe("OTS");
});
