import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { createContext } from "../../src/core/context";
import { type Database, openDatabase } from "../../src/core/database/database";
import { buildSubgraph } from "../../src/graph/compose";
import { subgraphAlone } from "../../src/graph/served";
import { subgraphs } from "../../src/subgraphs";
import { REAL_PLACES } from "../helpers/real-database";

let db: Database;

beforeAll(() => {
  db = openDatabase(REAL_PLACES.file);
});

afterAll(() => db.close());

function served(name: string) {
  const definition = subgraphs.find((subgraph) => subgraph.name === name);
  if (definition === undefined) throw new Error(`there is no subgraph ${name}`);
  return subgraphAlone(definition, { database: () => db });
}

/** What a subgraph answers a gateway, the second time: the first time it reads all columns. */
async function entities(name: string, selection: string, representations: unknown[]) {
  const { execute } = served(name);
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { __typename ${selection} }
  }`;
  const document = parse(query);
  const ask = () =>
    execute({ document, variables: { representations }, context: createContext(db) });
  await ask();
  const statements: string[] = [];
  const stop = db.listen((text) => statements.push(text));
  const { data, errors } = await ask();
  stop();
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors, statements };
}

test("all entities of a type cost one statement, in the order of their keys", async () => {
  const ids = ["turksoy", "ots", "turkpa", "ots"];
  const keys = ids.map((id) => ({ __typename: "Body", id }));
  const { data, statements } = await entities("directory", "... on Body { id acronym }", keys);
  expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(data._entities[1]).toEqual({ __typename: "Body", id: "ots", acronym: "OTS" });
  expect(statements).toHaveLength(1);
});

test("entities of two types cost one statement each; one that is not there is null", async () => {
  const keys = [
    { __typename: "State", id: "AZ" },
    { __typename: "Place", id: "shusha" },
    { __typename: "State", id: "nowhere" },
    { __typename: "Place", id: "baku" },
  ];
  const selection = "... on State { flag } ... on Place { latitude }";
  const { data, errors, statements } = await entities("directory", selection, keys);
  expect(errors).toBeUndefined();
  expect(data._entities.map((one: unknown) => one !== null)).toEqual([true, true, false, true]);
  expect(statements).toHaveLength(2);
});

test("what is malformed costs its own place and says what is wrong", async () => {
  const keys = [
    { __typename: "Body", id: "ots" },
    { __typename: "Person", id: "ilham-aliyev" },
    { __typename: "Body" },
    { id: "ots" },
    "ots",
    { __typename: "Body", id: 7 },
  ];
  const { data, errors } = await entities("directory", "... on Body { acronym }", keys);
  expect(data._entities).toEqual([{ __typename: "Body", acronym: "OTS" }, ...Array(5).fill(null)]);
  expect(
    errors?.map(({ path, message, extensions }) => [path?.[1], message, extensions.code]),
  ).toEqual([
    [1, expect.stringContaining("`Person` is no entity of this subgraph"), "BAD_USER_INPUT"],
    [2, expect.stringContaining("has no `id`"), "BAD_USER_INPUT"],
    [3, "the representation has no `__typename`", "BAD_USER_INPUT"],
    [4, '"ots" is no representation, expected an object', "BAD_USER_INPUT"],
  ]);
});

test("a key of another's entity leads to what is added to it, without a statement for the key", async () => {
  const keys = [{ __typename: "Body", id: "turksoy" }];
  const selection = "... on Body { id programmes { id } }";
  const { data, statements } = await entities("programmes", selection, keys);
  expect(data._entities[0].id).toBe("turksoy");
  expect(data._entities[0].programmes).toContainEqual({
    id: "cultural-capital-of-the-turkic-world",
  });
  expect(statements).toHaveLength(1);
});

test.each(subgraphs.map(({ name }) => name))(
  "%s tells its SDL, which is that in schema/",
  async (name) => {
    const definition = subgraphs.find((subgraph) => subgraph.name === name);
    const document = parse("{ _service { sdl } }");
    const { data } = await served(name).execute({ document, context: createContext(db) });
    expect(data).toEqual({ _service: { sdl: definition && buildSubgraph(definition).sdl } });
  },
);

test("a subgraph without entities of its own or others has no `_entities`", () => {
  const query = served("discovery").schema.getQueryType()?.getFields() ?? {};
  expect(Object.keys(query)).toContain("_service");
  expect(Object.keys(query)).not.toContain("_entities");
});

test("the schema that is made a subgraph stays as it was", () => {
  const [definition] = subgraphs;
  if (definition === undefined) throw new Error("there are no subgraphs");
  const built = buildSubgraph(definition);
  subgraphAlone(definition, { database: () => db });
  expect(built.schema.getType("_Entity")).toBeUndefined();
});
