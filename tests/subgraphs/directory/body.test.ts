import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { directory } from "../../../src/subgraphs/directory";
import { bodies } from "../../../src/subgraphs/directory/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { body } from "./seeds";

let graph: TestGraph;

const council = (lang: string, name: string) => ({ lang, name, period: "2009-10-03/2021-11-12" });

beforeAll(() => {
  graph = openSubgraph(directory, [
    seed(bodies, [
      body("ots", "2009-10-03/..", {
        name: "Organization",
        names: '{"en":"Organization","tr":"Teşkilat","de":"Organisation"}',
        formerNames: JSON.stringify([council("tr", "Konsey"), council("en", "Council")]),
      }),
      body("party", "1999/..", {
        names: '{"en":"Amanat"}',
        name: "Amanat",
        formerNames: JSON.stringify([
          { lang: "kk", name: "Otan" },
          { lang: "kk", name: "Nur Otan", period: "/2022-03-01" },
        ]),
      }),
      body("commission", "2014/..", {
        name: "Health",
        names: '{"en":"Health"}',
        parentId: "ots",
        formerNames: JSON.stringify([{ lang: "en", name: "Nature", period: "2014/2021" }]),
      }),
      body("secretariat", undefined, { parentId: "ots" }),
      body("academy", "2010-05/..", { affiliatedToId: "ots" }),
      body("league", "1920-01-10/1946-04"),
    ]),
  ]);
});

afterAll(() => graph.close());

test.each([
  { id: "ots", on: "2015-06-01", lang: '["en"]', name: "Council" },
  { id: "ots", on: "2015-06-01", lang: '["tr-TR"]', name: "Konsey" },
  { id: "ots", on: "2015-06-01", lang: '["de", "tr"]', name: "Konsey" }, // no German name of then
  { id: "ots", on: "2015-06-01", lang: '["de"]', name: "Council" },
  { id: "ots", on: "2021-11-11", lang: '["en"]', name: "Council" },
  { id: "ots", on: "2021-11-12", lang: '["en"]', name: "Organization" }, // the day of the renaming
  { id: "ots", on: "2005-01-01", lang: '["de"]', name: "Organisation" }, // before it was founded
  // Of a name with an unknown start it is sure that the latest one came later.
  { id: "party", on: "2010-01-01", lang: '["en"]', name: "Nur Otan" },
  { id: "party", on: "2022-02-28", lang: '["en"]', name: "Nur Otan" },
  { id: "party", on: "2022-03-02", lang: '["en"]', name: "Amanat" },
  { id: "commission", on: "2014-02-01", lang: '["en"]', name: "Nature" },
  { id: "commission", on: "2021-01-01", lang: '["en"]', name: "Nature" },
  { id: "commission", on: "2021-06-01", lang: '["en"]', name: "Health" }, // either may be right
])("$id on $on in $lang is $name", async ({ id, on, lang, name }) => {
  const answer = await graph.execute(
    `{ body(id: "${id}") { name(lang: ${lang}, asOf: "${on}") } }`,
  );
  expect(answer).toEqual({ body: { name } });
});

test("names on a day are those of that day, else the latest ones", async () => {
  const answer = await graph.execute(`{ body(id: "ots") {
    names { lang } former: names(asOf: "2015-06-01") { lang text } before: names(asOf: "2005-01-01") { text }
  } }`);
  expect(answer).toEqual({
    body: {
      names: [{ lang: "en" }, { lang: "tr" }, { lang: "de" }],
      former: [
        { lang: "tr", text: "Konsey" },
        { lang: "en", text: "Council" },
      ],
      before: [{ text: "Organization" }, { text: "Teşkilat" }, { text: "Organisation" }],
    },
  });
});

test.each([
  { args: "", names: ["Otan", "Nur Otan"] },
  { args: '(asOf: "2022-03-01")', names: ["Nur Otan"] },
  { args: '(asOf: "2010-01-01")', names: [] },
  { args: '(asOf: "2010-01-01", certainty: POSSIBLE)', names: ["Otan", "Nur Otan"] },
  { args: '(asOf: "2023-01-01", certainty: NO)', names: ["Nur Otan"] },
  { args: '(during: { from: "2022-03-01", to: "2025-01-01" })', names: ["Nur Otan"] },
])("formerNames$args are $names", async ({ args, names }) => {
  const answer = await graph.execute(`{ body(id: "party") { formerNames${args} { name } } }`);
  expect(answer).toEqual({ body: { formerNames: names.map((name) => ({ name })) } });
});

test.each([
  { args: 'asOf: "1930-01-01"', ids: ["league"] },
  { args: 'asOf: "1946-04-01"', ids: ["league"] },
  { args: 'asOf: "1946-04-15"', ids: [] },
  { args: 'asOf: "1946-04-15", certainty: POSSIBLE', ids: ["league", "secretariat"] },
  { args: 'asOf: "2010-05-15"', ids: ["ots", "party"] },
  {
    args: 'asOf: "2010-05-15", certainty: POSSIBLE',
    ids: ["academy", "ots", "party", "secretariat"],
  },
  {
    args: 'during: { to: "1999-12-31" }, filter: { kind: [COOPERATION_BODY] }',
    ids: ["league", "party"],
  },
  { args: 'asOf: "2014-06-01", certainty: NO', ids: ["league"] },
])("bodies($args) are $ids", async ({ args, ids }) => {
  const answer = await graph.execute(`{ bodies(${args}, first: 10) { nodes { id } totalCount } }`);
  const { nodes, totalCount } = (
    answer as { bodies: { nodes: { id: string }[]; totalCount: number } }
  ).bodies;
  expect(nodes.map(({ id }) => id).sort()).toEqual(ids);
  expect(totalCount).toBe(ids.length);
});

test("organs and affiliates are asked about a day like every list", async () => {
  const on = 'asOf: "2014-06-01"';
  const answer = await graph.execute(`{ body(id: "ots") {
    organs { id } certain: organs(${on}) { id } possible: organs(${on}, certainty: POSSIBLE) { id }
    affiliates(asOf: "2010-06-01") { id } early: affiliates(asOf: "2010-05-15") { id }
  } }`);
  expect(answer).toEqual({
    body: {
      organs: [{ id: "commission" }, { id: "secretariat" }],
      certain: [],
      possible: [{ id: "commission" }, { id: "secretariat" }],
      affiliates: [{ id: "academy" }],
      early: [],
    },
  });
});

test("a period says on which days it may begin and end", async () => {
  const answer = await graph.execute(`{ bodies(orderBy: FOUNDED_ASC) { nodes {
    id period { startEarliest startLatest endEarliest endLatest isOngoing }
    isCurrent(on: "2014-06-01") } } }`);
  const ongoing = { endEarliest: null, endLatest: null, isOngoing: true };
  expect(answer).toEqual({
    bodies: {
      nodes: expect.arrayContaining([
        {
          id: "league",
          period: {
            ...{ startEarliest: "1920-01-10", startLatest: "1920-01-10" },
            ...{ endEarliest: "1946-04-01", endLatest: "1946-04-30", isOngoing: false },
          },
          isCurrent: false,
        },
        {
          id: "commission",
          period: { startEarliest: "2014-01-01", startLatest: "2014-12-31", ...ongoing },
          isCurrent: null,
        },
        {
          id: "academy",
          period: { startEarliest: "2010-05-01", startLatest: "2010-05-31", ...ongoing },
          isCurrent: true,
        },
        { id: "secretariat", period: null, isCurrent: null },
      ]),
    },
  });
});
