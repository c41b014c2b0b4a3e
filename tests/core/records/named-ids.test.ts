import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { idsOf } from "../../../src/core/records/named-ids";
import { subgraphSchema } from "../../../src/core/subgraph";
import { subgraphs } from "../../../src/subgraphs";
import { openRealGraph } from "../../helpers/real-graph";

/** An id that names nothing, or a thing of another type, is said: a list filtered by it would be empty. */
let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const isIds = (type: GraphQLInputType) =>
  isListType(getNullableType(type)) && getNamedType(type).name === "ID";

test("every list of ids in a filter says what they are of", () => {
  const silent = subgraphs.flatMap((subgraph) =>
    Object.values(subgraphSchema(subgraph).getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => isIds(field.type) && idsOf(field) === undefined)
          .map(({ name }) => `${type.name}.${name}`),
      ),
  );
  expect(silent).toEqual([]);
});

/** The lists of the root, with those fields of their filters that take ids. */
function filteredLists() {
  const query = graph.schema.getQueryType();
  return Object.values(query?.getFields() ?? {}).flatMap((list) => {
    const filter = list.args.find(({ name }) => name === "filter");
    const type = filter && getNamedType(filter.type);
    const connection = getNamedType(list.type);
    const isPaged = isObjectType(connection) && "totalCount" in connection.getFields();
    if (!isInputObjectType(type) || !isPaged) return [];
    const fields: GraphQLInputField[] = Object.values(type.getFields());
    return fields
      .filter((field) => isIds(field.type))
      .map((field) => ({ list: list.name, field: field.name }));
  });
}

test("every filter of every list refuses an unknown id, and one of another type", async () => {
  const lists = filteredLists();
  expect(lists.length).toBeGreaterThan(35);
  for (const { list, field } of lists)
    for (const id of ["no-such-thing", "ots-summits-page-of-another-type", "aa-es"]) {
      const { errors } = await graph.answer(
        `{ ${list}(filter: { ${field}: ["${id}"] }) { totalCount } }`,
      );
      expect({ list, field, code: errors?.[0]?.extensions.code }).toEqual({
        list,
        field,
        code: "BAD_USER_INPUT",
      });
      expect(errors?.[0]?.message).toContain(`\`filter.${field}\`: no `);
      expect(errors?.[0]?.path).toEqual([list]);
    }
});

test.each([
  [
    'conferences(filter: { body: ["oats"] })',
    /no Body or State has the id "oats"; did you mean "ots"\?/,
  ],
  ['conferences(filter: { state: ["az"] })', /no State has the id "az"; did you mean "AZ"\?/],
  ['memberships(filter: { member: ["AZE"] })', /did you mean "AZ"\?/],
  [
    'people(filter: { citizenship: ["ots"] })',
    /"ots" is the id of a Body, expected that of a State/,
  ],
  [
    'states(filter: { memberOfAll: { bodies: ["ots", "turksy"] } })',
    /`filter.memberOfAll.bodies`.*did you mean "turksoy"/,
  ],
])("%s says what was meant", async (list, said) => {
  const { errors } = await graph.answer(`{ ${list} { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(said);
});

test("a field of one thing says of which type the id of another is; null is what nothing has", async () => {
  const { data, errors } = await graph.answer(
    '{ body(id: "TR") { id } state(id: "no-such") { id } }',
  );
  expect(data).toEqual({ body: null, state: null });
  expect(errors?.map(({ message, path, extensions }) => [message, path, extensions.code])).toEqual([
    [
      '"TR" is the id of a State, expected that of a Body; `node(id: "TR")` gives things of all types',
      ["body"],
      "BAD_USER_INPUT",
    ],
  ]);
});

test("below another thing, too", async () => {
  const { data, errors } = await graph.answer(
    '{ states(first: 3) { nodes { conferences(filter: { body: ["oats"] }) { totalCount } } } }',
  );
  expect(errors?.[0]?.path).toEqual(["states", "nodes", 0, "conferences"]);
  expect(data).toMatchObject({ states: { nodes: [{ conferences: null }, {}, {}] } });
});

test("ids that are known are asked for once, however many lists take them", async () => {
  graph.statements.length = 0;
  await graph.data(
    '{ states { nodes { conferences(filter: { body: ["ots"] }) { totalCount } } } }',
  );
  expect(graph.statements.filter((text) => text.includes('"nodes"')).length).toBe(1);
});

test("a thing is also found by what others call it", async () => {
  const answer = await graph.data<Record<string, { id: string }[] | { id: string }>>(
    '{ small: state(id: "az") { id } iso: state(id: "AZE") { id } item: state(id: "q227") { id } nodes(ids: ["aze", "OTS", "Q227", "none"]) { id } node(id: "kAz") { id } }',
  );
  expect(answer).toEqual({
    small: { id: "AZ" },
    iso: { id: "AZ" },
    item: { id: "AZ" },
    nodes: [{ id: "AZ" }, { id: "ots" }, { id: "AZ" }, null],
    node: { id: "KZ" },
  });
});
