import { expect, test } from "@jest/globals";
import { parse, print } from "graphql";
import { readOperation } from "../../../src/exports/query/operation";
import { exported } from "../exported";
import { conference, connection, participations, rootOf, schema } from "../fixture";

const read = (query: string, variables = {}) => readOperation(schema, parse(query), { variables });

/** Fragments of which each spreads the one before it twice. */
function bomb(depth: number): string {
  const fragments = Array.from(
    { length: depth },
    (_, at) => `fragment f${at + 1} on Body { parent { ...f${at} } again: parent { ...f${at} } }`,
  );
  return `{ body(id: "ots") { ...f${depth} } } fragment f0 on Body { id } ${fragments.join(" ")}`;
}

test("a query that its fragments blow up is refused before they are written out", () => {
  expect(print(read(bomb(3)).selectionSet).match(/id\n/g)).toHaveLength(8);
  expect(() => read(bomb(30))).toThrow(
    "the query has more than 2000 fields when its fragments are written out; select less",
  );
  const deep = `{ body(id: "ots") ${"{ parent ".repeat(500)} { id } ${"}".repeat(500)} }`;
  expect(() => read(deep)).toThrow("the query is more than 60 levels deep; ask for fewer levels");
});

test("fragments that merge are written once, however often they are spread", () => {
  const spreads = Array.from(
    { length: 16 },
    (_, at) =>
      `fragment f${at + 1} on Body { parent { ...f${at} } parent { ...f${at} ...f${at} } }`,
  );
  const query = `{ body(id: "ots") { ...f16 } } fragment f0 on Body { id } ${spreads.join(" ")}`;
  const { selectionSet, form } = read(query);
  expect(print(selectionSet).match(/parent|id\n/g)).toHaveLength(17);
  expect(form.fields.length).toBeLessThan(20);
  const cycle = '{ body(id: "ots") { ...f } } fragment f on Body { parent { ...f } }';
  expect(() => read(cycle)).toThrow('Cannot spread fragment "f" within itself');
});

test("of a union, what all types begin with is written once, and each keeps its own order", () => {
  const query = `{ conferences { nodes { organizers {
    __typename ... on Person { born id } ... on Body { acronym } ... on Node { id }
  } } } }`;
  const { selectionSet, roots } = read(query);
  expect(print(selectionSet).replace(/\s+/g, " ")).toContain(
    "organizers { __typename ... on Body { acronym id } ... on Person { born id } }",
  );
  const [organizers] = roots[0]?.fields[0]?.fields ?? [];
  expect(organizers?.fields.map(({ key }) => key)).toEqual(["__typename", "born", "acronym", "id"]);
});

test("names that exports add themselves are refused", () => {
  const taken = "begins as names do that exports add; give it another one";
  expect(() => read('{ body(id: "ots") { _exportId: name } }')).toThrow(`"_exportId" ${taken}`);
  const query = "query ($_exportAfter: ID!) { body(id: $_exportAfter) { name } }";
  expect(() => read(query, { _exportAfter: "ots" })).toThrow(`"_exportAfter" ${taken}`);
});

test("what conditions leave out is gone, and a set that is empty then gives nothing", () => {
  const query = `query ($no: Boolean!) { conferences { nodes {
    id name @include(if: $no) ...f @skip(if: true) place { name @include(if: $no) }
  } } } fragment f on Conference { theme }`;
  const text = print(read(query, { no: false }).selectionSet).replace(/\s+/g, " ");
  expect(text).toContain("nodes { id place { __typename @skip(if: true) } }");
});

test("a few problems are said, not all", () => {
  const wrong = Array.from({ length: 500 }, (_, at) => `a${at}`).join(" ");
  expect(() => read(`{ ${wrong} }`)).toThrow(/Too many validation errors/);
});

test.each([
  ['{ body(id: "ots") { name conferences { totalCount } } }', {}],
  ['{ body(id: "ots") { name conferences @skip(if: true) { nodes { id } } } }', {}],
  [
    'query ($no: Boolean!) { body(id: "ots") { name ... @include(if: $no) { conferences { nodes { id } } } } }',
    { no: false },
  ],
  [
    '{ body(id: "ots") { name officials { totalCount } conferences { nodes { id participations { totalCount } } } } }',
    {},
  ],
  ["{ conferences { nodes { id participations { nodes { role @skip(if: true) id } } } } }", {}],
  [
    '{ body(id: "ots") { name ...held conferences { totalCount } } } fragment held on Body { conferences { nodes { id } } }',
    {},
  ],
  [
    '{ node(id: "ots") { ... on Body { name list: conferences(first: 1) { nodes { id } } } ... on Conference { id list: participations { nodes { id } } } } }',
    {},
  ],
])("nothing that was added is written out: %s", async (query, variables) => {
  const held = [conference("a", { participations: connection(participations("a", 30)) })];
  const body = { id: "ots", name: "OTS", conferences: connection(held), officials: connection([]) };
  const node = ({ id }: { id: string }) =>
    id === "ots" ? { __typename: "Body", ...body } : held[0];
  const root = rootOf(held, { body, node });
  const { entries } = await exported(root, query, { variables });
  expect(JSON.stringify(entries)).not.toMatch(/_export|__typename/);
  expect(entries.length).toBeGreaterThan(0);
});
