import { expect, test } from "@jest/globals";
import { ttl } from "../../../src/exports/formats/ttl";
import { exported, ids, planned } from "../exported";
import { conference, connection, participations, rootOf } from "../fixture";

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
  expect(() => planned("{ conferences { nodes { id: name } } }", {}, ttl)).toThrow(
    'needs the field "id"; give name another alias',
  );
});
