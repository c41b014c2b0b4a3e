import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import type { Execute } from "../../src/exports/execute";
import type { Entry } from "../../src/exports/format";
import { json } from "../../src/exports/formats/json";
import { ttl } from "../../src/exports/formats/ttl";
import { type PlanOptions, plansOf, tableOf } from "../../src/exports/plan";
import { conference, connection, participations, rootOf, schema, server } from "./fixture";

const ids = (count: number, prefix = "c") =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** The entries of the first table of a query, and what was sent to get them. */
async function exported(root: object, query: string, options?: PlanOptions, format = json) {
  const { execute, sent } = server(root);
  const [plan] = plansOf(schema, parse(query), format, options);
  if (plan === undefined) throw new Error("no plan");
  const entries: Entry[] = [];
  for await (const batch of tableOf(plan, execute).batches) entries.push(...batch);
  return { entries, sent };
}

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

test("nested connections are completed, each by the id of what it lies in", async () => {
  const sizes = [0, 20, 21, 230];
  const root = rootOf(
    sizes.map((size) =>
      conference(`c${size}`, { participations: connection(participations(`c${size}`, size)) }),
    ),
  );
  const query = "{ conferences { nodes { participations { totalCount nodes { id } } } } }";
  const { entries, sent } = await exported(root, query);
  expect(entries).toEqual(
    sizes.map((size) => ({
      participations: {
        totalCount: size,
        nodes: participations(`c${size}`, size).map(({ id }) => ({ id })),
      },
    })),
  );
  expect(sent).toHaveLength(1 + 1 + 3); // the page, the rest of c21, the rest of c230 by hundreds
});

test("nested rows come in order, across pages of both lists", async () => {
  const root = rootOf(
    ids(101).map((id, index) =>
      conference(id, { participations: connection(participations(id, index % 25)) }),
    ),
  );
  const query =
    "{ conferences { edges { node { id participations { edges { node { id } } } } } } }";
  const { entries } = await exported(root, query, { rows: "conferences.participations" });
  expect(entries).toEqual(
    ids(101).flatMap((id, index) =>
      participations(id, index % 25).map((one) => ({ id, participations: { id: one.id } })),
    ),
  );
});

test("page info that the query asks for tells of the whole", async () => {
  const people = connection(participations("a", 30));
  const root = rootOf([conference("a", { participations: people })]);
  const query = `{ conferences { nodes { id participations {
    where: pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }
  } } } }`;
  const [entry] = (await exported(root, query)).entries;
  expect(entry?.participations).toMatchObject({
    where: { hasNextPage: false, hasPreviousPage: false, startCursor: "0", endCursor: "29" },
  });
});

test("a connection with arguments, in a fragment, in a union, is followed with all that it was selected with", async () => {
  const ots = {
    __typename: "Body",
    id: "ots",
    conferences: connection(ids(30).map((id) => conference(id, { theme: "Trade" }))),
  };
  const root = {
    ...rootOf([conference("a", { organizers: [ots, { __typename: "Person", id: "ada" }] })]),
    node: ({ id }: { id: string }) => (id === "ots" ? ots : null),
  };
  const query = `query ($with: Boolean!) { conferences { nodes { organizers { ...held ... on Node { id } } } } }
    fragment held on Body { conferences { nodes { id } } conferences { nodes { theme @include(if: $with) } } }`;
  const { entries } = await exported(root, query, { variables: { with: true } });
  expect(entries).toEqual([
    {
      organizers: [
        { conferences: { nodes: ids(30).map((id) => ({ id, theme: "Trade" })) }, id: "ots" },
        { id: "ada" },
      ],
    },
  ]);
});

test("behind a list, connections are completed too, and the rows come in its order", async () => {
  const bodies = ["ots", "turksoy"].map((id) => ({
    __typename: "Body",
    id,
    conferences: connection(ids(25, id).map((one) => conference(one))),
  }));
  const root = {
    nodes: bodies,
    node: ({ id }: { id: string }) => bodies.find((body) => body.id === id),
  };
  const query =
    '{ nodes(ids: ["ots", "turksoy"]) { ... on Body { conferences { nodes { id } } } } }';
  const { entries } = await exported(root, query, { rows: "nodes.conferences" });
  expect(entries).toEqual(
    [...ids(25, "ots"), ...ids(25, "turksoy")].map((id) => ({ conferences: { id } })),
  );
});

test("a connection in what is no Node is read while it is the rows, and refused if it goes on elsewhere", async () => {
  const summary = { revision: "r1", conferences: connection(ids(130).map((id) => conference(id))) };
  const query = "{ summary { revision conferences { nodes { id } } } }";
  expect((await exported({ summary }, query)).entries).toHaveLength(130);
  await expect(exported({ summary }, query, { rows: "summary" })).rejects.toThrow(
    "conferences goes on after its first page, but Summary is no Node by whose id the rest could be asked for; say how many you want: conferences(first: 100)",
  );
});

test("formats that name things get the type and id of every object", async () => {
  const root = rootOf([
    conference("a", {
      place: { id: "baku", name: "Baku" },
      citations: [{ source: { id: "s", title: "T" } }],
      participations: connection(participations("a", 21)),
    }),
  ]);
  const query = `{ conferences { nodes { place { name } citations { source { title } }
    participations { nodes { role } } } } }`;
  const [entry] = (await exported(root, query, {}, ttl)).entries;
  expect(entry).toMatchObject({
    __typename: "Conference",
    id: "a",
    place: { __typename: "Place", id: "baku", name: "Baku" },
    citations: [{ __typename: "Citation", source: { __typename: "Source", id: "s" } }],
  });
  expect(entry?.participations).toEqual({
    nodes: participations("a", 21).map(({ id, role }) => ({
      __typename: "Participation",
      id,
      role,
    })),
  });
  const taken = parse("{ conferences { nodes { id: name } } }");
  expect(() => plansOf(schema, taken, ttl)).toThrow(
    'needs the field "id"; give name another alias',
  );
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
  const [plan] = plansOf(schema, parse("{ conferences { nodes { id } } }"), json);
  if (plan === undefined) throw new Error("no plan");
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
  const [plan] = plansOf(schema, parse("{ conferences { nodes { id } } }"), json);
  if (plan === undefined) throw new Error("no plan");
  setImmediate(turn);
  const execute: Execute = ({ variables }) =>
    Promise.resolve(ready(variables?._exportAfter as string));
  let pages = 0;
  for await (const _ of tableOf(plan, execute).batches) pages += 1;
  isRunning = false;
  expect(pages).toBe(10);
  expect(turns).toBeGreaterThanOrEqual(9);
});
