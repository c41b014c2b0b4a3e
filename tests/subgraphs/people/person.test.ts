import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { periodValues } from "../../../src/core/time/columns";
import { dateValues } from "../../../src/core/time/date-columns";
import { parseDay } from "../../../src/core/time/day";
import { people } from "../../../src/subgraphs/people";
import {
  citizenships,
  offices,
  people as persons,
  terms,
} from "../../../src/subgraphs/people/tables";
import { openSubgraph, seed, type TestGraph } from "../../helpers/graph";
import { office, person, term } from "./seeds";

let graph: TestGraph;

const born = (date: string) => {
  const { earliest: bornEarliest, latest: bornLatest } = dateValues(date);
  return { born: date, bornEarliest, bornLatest };
};

const academy = office("academy-president", "president", "academy");
const minister = office("kz-minister", "minister", "KZ");
const coordinator = office("academy-coordinator", "chair", "academy");

beforeEach(() => {
  graph = openSubgraph(people, [
    seed(persons, [
      person("ann-zed", { ...born("1947"), gender: "female" }),
      person("bob-yew", { ...born("1950-03-05"), died: "2016-09-02", gender: "male" }),
      person("cy-xi", {
        names: JSON.stringify({ en: "cy-xi", tr: "Çi", "uz-Cyrl": "Ций" }),
        alsoKnownAs: JSON.stringify(["Tsy Xi"]),
        honorific: "Prof.",
        wikidata: "Q1",
        note: "A namesake of another.",
      }),
    ]),
    seed(citizenships, [
      { personId: "cy-xi", stateId: "AZ", rank: 1 },
      { personId: "cy-xi", stateId: "TR", rank: 0 },
      { personId: "ann-zed", stateId: "AZ", rank: 0 },
    ]),
    seed(offices, [academy, minister, coordinator]),
    seed(terms, [
      term(minister, "cy-xi", "2022-09/"),
      term(academy, "cy-xi", "/2022-09", {
        ...periodValues("/2022-09", ["2015-01"]),
        attested: '["2015-01"]',
        note: "The first day was not seen.",
      }),
      term(coordinator, "cy-xi", ["2024-12-07"], { acting: 1, nominatedById: "KZ" }),
      term(academy, "ann-zed", "2023/.."),
    ]),
  ]);
});

afterEach(() => graph.close());

const idsOf = async (args: string): Promise<string[]> => {
  const answer = await graph.execute(`{ people(${args}) { nodes { id } } }`);
  return (answer as { people: { nodes: { id: string }[] } }).people.nodes.map(({ id }) => id);
};

test("a person has names, dates and citizenships, in the order of the record", async () => {
  const answer = await graph.execute(`{
    person(id: "cy-xi") {
      name turkish: name(lang: ["hu", "tr-TR"]) names { lang text } alsoKnownAs
      givenName familyName honorific citizenships { id } born died gender wikidata note
    }
    other: person(id: "bob-yew") { born died gender citizenships { id } honorific }
    none: person(id: "nobody") { id }
  }`);
  expect(answer).toEqual({
    person: {
      name: "cy-xi",
      turkish: "Çi",
      names: [
        { lang: "en", text: "cy-xi" },
        { lang: "tr", text: "Çi" },
        { lang: "uz-Cyrl", text: "Ций" },
      ],
      alsoKnownAs: ["Tsy Xi"],
      givenName: "cy",
      familyName: "xi",
      honorific: "Prof.",
      citizenships: [{ id: "TR" }, { id: "AZ" }],
      born: null,
      died: null,
      gender: null,
      wikidata: "Q1",
      note: "A namesake of another.",
    },
    other: {
      born: "1950-03-05",
      died: "2016-09-02",
      gender: "MALE",
      citizenships: [],
      honorific: null,
    },
    none: null,
  });
});

test("all offices of a person come in order, across bodies and states", async () => {
  const answer = await graph.execute(`{ person(id: "cy-xi") {
    terms(orderBy: OLDEST) { nodes {
      office { id body { id } state { id } } period { edtf } attested acting nominatedBy { id } note
      isCurrent(on: "2023-01-01") length(asOf: "2023-01-01") { fewestDays mostDays }
    } }
    chairs: terms(filter: { kind: CHAIR }) { nodes { id } }
  } }`);
  const rest = { attested: [], acting: false, nominatedBy: null, note: null };
  expect(answer).toEqual({
    person: {
      terms: {
        nodes: [
          {
            ...rest,
            office: { id: "academy-president", body: { id: "academy" }, state: null },
            period: { edtf: "/2022-09" },
            attested: ["2015-01"],
            note: "The first day was not seen.",
            isCurrent: false,
            length: { fewestDays: 2771, mostDays: null },
          },
          {
            ...rest,
            office: { id: "kz-minister", body: null, state: { id: "KZ" } },
            period: { edtf: "2022-09/" },
            isCurrent: null,
            length: { fewestDays: 1, mostDays: null },
          },
          {
            office: { id: "academy-coordinator", body: { id: "academy" }, state: null },
            period: null,
            attested: ["2024-12-07"],
            acting: true,
            nominatedBy: { id: "KZ" },
            note: null,
            isCurrent: null,
            length: { fewestDays: 0, mostDays: null },
          },
        ],
      },
      chairs: { nodes: [{ id: "academy-coordinator.cy-xi" }] },
    },
  });
});

test.each([
  { args: "orderBy: NAME_ASC", ids: ["ann-zed", "bob-yew", "cy-xi"] },
  { args: "orderBy: NAME_DESC", ids: ["cy-xi", "bob-yew", "ann-zed"] },
  { args: "orderBy: FAMILY_NAME_ASC", ids: ["cy-xi", "bob-yew", "ann-zed"] },
  { args: "orderBy: FAMILY_NAME_DESC, first: 2", ids: ["ann-zed", "bob-yew"] },
  { args: 'filter: { citizenship: "AZ" }', ids: ["ann-zed", "cy-xi"] },
  { args: 'filter: { citizenship: ["TR", "KZ"] }', ids: ["cy-xi"] },
  { args: "filter: { gender: [FEMALE, MALE] }", ids: ["ann-zed", "bob-yew"] },
  { args: 'filter: { heldOffice: "kz-minister" }', ids: ["cy-xi"] },
  { args: 'filter: { heldOfficeOf: ["academy", "TR"] }', ids: ["ann-zed", "cy-xi"] },
  { args: 'filter: { heldOfficeOf: "KZ", gender: FEMALE }', ids: [] },
  // Somebody born in 1947 may be born on each of its days; of whom no date is known, on any day.
  { args: 'filter: { bornFrom: "1947-01-01" }', ids: ["ann-zed", "bob-yew"] },
  { args: 'filter: { bornFrom: "1947-06-01" }', ids: ["bob-yew"] },
  {
    args: 'filter: { bornFrom: "1947-06-01", certainty: POSSIBLE }',
    ids: ["ann-zed", "bob-yew", "cy-xi"],
  },
  { args: 'filter: { bornFrom: "1948-01-01", certainty: NO }', ids: ["ann-zed"] },
  { args: 'filter: { bornFrom: "1948-01-01", bornTo: "1950-03-05" }', ids: ["bob-yew"] },
  { args: 'filter: { bornTo: "1950-03-04" }', ids: ["ann-zed"] },
])("people($args)", async ({ args, ids }) => {
  expect(await idsOf(args)).toEqual(ids);
});

test("each edge costs one statement, whatever the number of people", async () => {
  await graph.execute("{ people { nodes { citizenships { id } terms { nodes { id } } } } }");
  expect(graph.statements).toHaveLength(3);
});

test("nothing depends on the clock where the caller gives a day", async () => {
  const day = "2023-01-01";
  const now = Date.now;
  Date.now = () => (parseDay("1999-01-01") ?? 0) * 86_400_000;
  try {
    const asked = await graph.execute(
      `{ person(id: "ann-zed") { terms { nodes {
          isCurrent(on: "${day}") today: isCurrent length(asOf: "${day}") { mostDays } } } } }`,
    );
    expect(asked).toEqual({
      person: { terms: { nodes: [{ isCurrent: null, today: false, length: { mostDays: 1 } }] } },
    });
  } finally {
    Date.now = now;
  }
});
