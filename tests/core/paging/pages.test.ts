import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { periodValues } from "../../../src/core/time/columns";
import { directory } from "../../../src/subgraphs/directory";
import { bodies } from "../../../src/subgraphs/directory/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";

const COUNT = 23;
let graph: TestGraph;

beforeEach(() => {
  const body = {
    kind: "organ",
    ...{ names: "{}", alsoKnownAs: "[]", formerNames: "[]", workingLanguages: "[]" },
    ...periodValues("2009/.."),
  } as const;
  // Many have equal names: only the id orders them, against the order of insertion.
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const id = `body-${String(COUNT - index).padStart(2, "0")}`;
    return { ...body, id, name: index % 5 === 0 ? "Alpha" : "Beta" };
  });
  graph = openSubgraph(directory, [seed(bodies, rows)]);
});

afterEach(() => graph.close());

interface BodiesPage {
  readonly bodies: {
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly pageInfo: Readonly<Record<string, unknown>> & {
      readonly startCursor: string;
      readonly endCursor: string;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}

async function page(args: string): Promise<BodiesPage["bodies"]> {
  const answer = await graph.execute(
    `{ bodies(${args}) { nodes { id name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  return (answer as BodiesPage).bodies; // the shape that the query asks for
}

const all = async (orderBy: string) =>
  (await page(`first: 100, orderBy: ${orderBy}`)).nodes.map(({ id }) => id);

test.each(["NAME_ASC", "NAME_DESC"])(
  "pages forward join to the whole list by %s",
  async (orderBy) => {
    const ids: string[] = [];
    let after = "";
    for (let more = true; more; ) {
      const { nodes, pageInfo } = await page(`first: 4, orderBy: ${orderBy}${after}`);
      ids.push(...nodes.map(({ id }) => id));
      more = pageInfo.hasNextPage;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(ids).toHaveLength(COUNT);
    expect(ids).toEqual(await all(orderBy));
  },
);

test.each(["NAME_ASC", "NAME_DESC"])(
  "pages backward join to the whole list by %s",
  async (orderBy) => {
    const ids: string[] = [];
    let before = "";
    for (let more = true; more; ) {
      const { nodes, pageInfo } = await page(`last: 4, orderBy: ${orderBy}${before}`);
      ids.unshift(...nodes.map(({ id }) => id));
      more = pageInfo.hasPreviousPage;
      before = `, before: "${pageInfo.startCursor}"`;
    }
    expect(ids).toEqual(await all(orderBy));
  },
);

test("the order is total: by name, then by id", async () => {
  const { nodes } = await page("first: 100");
  const keys = nodes.map(({ id, name }) => `${name} ${id}`);
  expect(keys).toEqual([...keys].sort());
});

test("a cursor of another order is refused", async () => {
  const { pageInfo } = await page("first: 4, orderBy: NAME_ASC");
  await expect(
    page(`first: 4, orderBy: NAME_DESC, after: "${pageInfo.endCursor}"`),
  ).rejects.toThrow(
    "is not a cursor of this list; use one that the list returned in the same order",
  );
});

test("so are those of another list, of changed types and of fewer values", async () => {
  const cursor = (...values: unknown[]) =>
    Buffer.from(JSON.stringify(values)).toString("base64url");
  await expect(
    page(`first: 4, after: "${cursor("Body name_asc", "A", "b")}"`),
  ).resolves.toBeTruthy();
  for (const other of [
    cursor("Person name_asc", "A", "b"),
    cursor("Body name_asc", 1, "b"),
    cursor("Body name_asc", "A"),
    cursor("Body name_asc", "A", "b", "c"),
  ])
    await expect(page(`first: 4, after: "${other}"`)).rejects.toThrow(
      "is not a cursor of this list",
    );
});

test("a page of none gives the count, and says that there is more", async () => {
  const answer = await graph.execute(
    "{ bodies(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }",
  );
  expect(answer).toEqual({
    bodies: { totalCount: COUNT, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } },
  });
});

test("an empty list has no cursors", async () => {
  const answer = await graph.execute(
    "{ bodies(filter: { kind: [NGO] }) { totalCount pageInfo { startCursor endCursor hasNextPage } } }",
  );
  expect(answer).toEqual({
    bodies: { totalCount: 0, pageInfo: { startCursor: null, endCursor: null, hasNextPage: false } },
  });
});

test("totalCount is counted when it is asked for, and only then", async () => {
  await graph.execute(
    "{ bodies(first: 4) { nodes { id } edges { cursor } pageInfo { endCursor } } }",
  );
  expect(graph.statements).toHaveLength(1);
  expect(await graph.execute("{ bodies(first: 4) { totalCount } }")).toEqual({
    bodies: { totalCount: COUNT },
  });
  expect(graph.statements).toHaveLength(2); // no rows are read for a count
});
