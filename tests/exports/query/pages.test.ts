import { expect, test } from "@jest/globals";
import type { Execute } from "../../../src/exports/query/graph/execute";
import { tableOf } from "../../../src/exports/table/plan";
import { exported, ids, planned } from "../exported";
import { conference, connection, rootOf, server } from "../fixture";

test("the outermost connection is read to its end, a hundred at a time, and nothing is added to it", async () => {
  const root = rootOf(ids(250).map((id) => conference(id)));
  const { entries, sent } = await exported(root, "{ conferences { nodes { id } } }");
  expect(entries).toEqual(ids(250).map((id) => ({ id })));
  expect(sent).toHaveLength(3);
});

test("it is read from the cursor that the query gives", async () => {
  const root = rootOf(ids(250).map((id) => conference(id)));
  const query = "query ($from: String) { conferences(after: $from) { edges { node { id } } } }";
  const { entries } = await exported(root, query, { variables: { from: "99" } });
  expect(entries).toEqual(
    ids(250)
      .slice(100)
      .map((id) => ({ id })),
  );
});

test.each(["first: 3", "last: 3", "first: $n"])(
  "a query that says (%s) gets what it says",
  async (limit) => {
    const root = rootOf(ids(30).map((id) => conference(id)));
    const query = `query ($n: Int = 3) { conferences(${limit}) { nodes { id } } bodies(first: $n) { nodes { id } } }`;
    const { entries, sent } = await exported(root, query, { rows: "conferences" });
    expect(entries).toHaveLength(3);
    expect(sent).toHaveLength(1);
  },
);

test("a limit that is null is none", async () => {
  const root = rootOf(ids(130).map((id) => conference(id)));
  const query = "query ($n: Int) { conferences(first: $n, last: null) { nodes { id } } }";
  expect((await exported(root, query)).entries).toHaveLength(130);
});

test("what the connection lies in is asked for once, and stands around every row", async () => {
  const body = {
    __typename: "Body",
    id: "ots",
    name: "Organization of Turkic States",
    conferences: connection(ids(130).map((id) => conference(id))),
    officials: connection(ids(45, "o").map((id) => ({ id, name: id }))),
  };
  const root = { body, node: () => body };
  const query =
    '{ body(id: "ots") { name officials { nodes { id } } conferences { nodes { id } } } }';
  const { entries, sent } = await exported(root, query, { rows: "body.conferences" });
  expect(entries).toHaveLength(130);
  for (const [index, id] of ids(130).entries()) {
    expect(entries[index]).toEqual({
      name: "Organization of Turkic States",
      officials: { nodes: ids(45, "o").map((official) => ({ id: official })) },
      conferences: { id },
    });
  }
  expect(sent).toHaveLength(3); // the first page, the other officials, the second page
  expect(sent[2]).not.toMatch(/officials|name/);
});

test("an error in any page ends the export", async () => {
  const late = conference("late", {
    theme: () => {
      throw new Error("no theme");
    },
  });
  const root = rootOf([...ids(150).map((id) => conference(id)), late]);
  await expect(exported(root, "{ conferences { nodes { id theme } } }")).rejects.toThrow(
    "the query failed: no theme (at conferences.nodes.50.theme)",
  );
});

test("a server that goes in circles is left", async () => {
  const page = { nodes: [], pageInfo: { hasNextPage: true, endCursor: "same" } };
  await expect(exported({ conferences: page }, "{ conferences { nodes { id } } }")).rejects.toThrow(
    "says that a list goes on, but not where",
  );
});

test("nothing is asked for before the reader wants it, and nothing after it has enough", async () => {
  const { execute, sent } = server(rootOf(ids(500).map((id) => conference(id))));
  const plan = planned("{ conferences { nodes { id } } }");
  const { batches } = tableOf(plan, execute);
  expect(sent).toHaveLength(0);
  for await (const batch of batches) {
    expect(batch).toHaveLength(100);
    break;
  }
  expect(sent).toHaveLength(1);
});

test("between pages, the process gets to other work", async () => {
  let turns = 0;
  let isRunning = true;
  const turn = (): void => {
    turns += 1;
    if (isRunning) setImmediate(turn);
  };
  const page = { nodes: [], pageInfo: { hasNextPage: false } };
  const ready = (after?: string) => ({
    data: {
      conferences: {
        ...page,
        _exportPage: { hasNextPage: after !== "9", endCursor: `${Number(after ?? 0) + 1}` },
      },
    },
  });
  const plan = planned("{ conferences { nodes { id } } }");
  setImmediate(turn);
  const execute: Execute = ({ variables }) =>
    Promise.resolve(ready(variables?._exportAfter as string));
  let pages = 0;
  for await (const _ of tableOf(plan, execute).batches) pages += 1;
  isRunning = false;
  expect(pages).toBe(10);
  expect(turns).toBeGreaterThanOrEqual(9);
});
