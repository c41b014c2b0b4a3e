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

/** Another one: it knows things by codes, leads to ours with what it knows of them, and has fields of our types. */
const TRIPS = `
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.3"
    import: ["@key", "@shareable", "@external", "@provides"]
  )
  type Query { trip: Trip }
  type Trip {
    to: Place @provides(fields: "latitude longitude")
    from: State @provides(fields: "isoNumeric")
    title: Name
  }
  type Place @key(fields: "wikidata") {
    wikidata: ID latitude: Float! @external longitude: Float! @external hotels: Int
  }
  type State @key(fields: "isoAlpha3") { isoAlpha3: String isoNumeric: String @external visa: Boolean }
  type Person @key(fields: "wikidata") { wikidata: ID books: Int }
  type Body @key(fields: "wikidata") { wikidata: ID fee: Int }
  scalar LanguageTag
  type Name @shareable { lang: LanguageTag! text: String! }
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

test("it composes with one that has other keys, provides our fields and has our value types", async () => {
  const { _service: service } = await ask("{ _service { sdl } }");
  const { supergraphSdl, errors } = composeServices([
    { name: "kenesh", typeDefs: parse(service.sdl), url: "http://localhost:4000/graphql" },
    { name: "trips", typeDefs: parse(TRIPS), url: "http://localhost:4010/graphql" },
  ]);
  expect(errors).toBeUndefined();
  for (const joined of ['graph: KENESH, key: "isoAlpha3"', 'graph: KENESH, key: "wikidata"'])
    expect(supergraphSdl).toContain(joined);
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

test("gives entities by their other keys, many at a time, and none by a code of another kind", async () => {
  const { state, place, person, body } = await ask(
    `{ state(id: "AZ") { wikidata } place(id: "baku") { wikidata }
       person(id: "ilham-aliyev") { wikidata } body(id: "ots") { wikidata } }`,
  );
  const statements: string[] = [];
  const stop = db.listen((text) => statements.push(text));
  const data = await ask(
    `query ($keys: [_Any!]!) {
      _entities(representations: $keys) {
        ... on State { id isoAlpha3 } ... on Place { id } ... on Person { id } ... on Body { id }
      }
    }`,
    {
      keys: [
        { __typename: "State", isoAlpha3: "AZE" },
        { __typename: "State", isoAlpha3: "KAZ" },
        { __typename: "State", wikidata: state.wikidata },
        { __typename: "Place", wikidata: place.wikidata },
        { __typename: "Person", wikidata: person.wikidata },
        { __typename: "Body", wikidata: body.wikidata },
        { __typename: "State", isoAlpha3: state.wikidata },
        { __typename: "State", isoAlpha3: "az" },
        { __typename: "Place", wikidata: state.wikidata },
        { __typename: "Place", wikidata: "Q0" },
      ],
    },
  );
  stop();
  expect(data._entities).toEqual([
    { id: "AZ", isoAlpha3: "AZE" },
    { id: "KZ", isoAlpha3: "KAZ" },
    { id: "AZ", isoAlpha3: "AZE" },
    { id: "baku" },
    { id: "ilham-aliyev" },
    { id: "ots" },
    null,
    null,
    null,
    null,
  ]);
  // One for all codes, one for each type.
  expect(statements.filter((text) => text.includes("node_aliases"))).toHaveLength(1);
  expect(statements.length).toBeLessThan(10);
});
