import { expect, test } from "@jest/globals";
import type { EntityType } from "../../../../src/core/entity-types";
import type { ConnectedEntity } from "../../../../src/core/records/collection";
import { searchableRecords } from "../../../../src/subgraphs/discovery/search/records";

const entity = (id: string, type: EntityType, more: Partial<ConnectedEntity>): ConnectedEntity => ({
  ...{
    id,
    type,
    names: { en: id },
    alsoKnownAs: [],
    formerNames: [],
    codes: [],
    cites: [],
    date: null,
    partOf: null,
  },
  ...{ wordsAlong: [], texts: [], isCentral: false, namedWith: [], connections: 0 },
  ...more,
});

const body = entity("ots", "Body", {
  names: { en: "Organization of Turkic States", tr: "Türk Devletleri Teşkilatı" },
  alsoKnownAs: ["OTS", "Turkic Council"],
  isCentral: true,
});
const state = entity("KG", "State", { names: { en: "Kyrgyzstan" }, alsoKnownAs: ["Kyrgyz land"] });
const place = entity("bishkek", "Place", { names: { en: "Bishkek", ru: "Бишкек" }, partOf: "KG" });

const alongOf = (entities: ConnectedEntity[], id: string) =>
  searchableRecords(entities)
    .find((record) => record.id === id)
    ?.along.map(({ text }) => text);

test("a conference is looked for by its place, the place's state, its years, its kind, who convened it", () => {
  const connected = { namedWith: ["bishkek", "ots", "nowhere"], wordsAlong: ["zirve", "саммит"] };
  const summit = entity("summit", "Conference", { ...connected, date: "2024-11-05/2025-01" });
  expect(alongOf([body, state, place, summit], "summit")).toEqual([
    ...["Bishkek", "Бишкек", "Kyrgyzstan", "OTS", "2024", "2025", "zirve", "саммит"],
  ]);
});

test.each([
  ["2024~", ["2023", "2024", "2025"]],
  ["1993/..", []],
  ["2014/", []],
  [null, []],
])("the years of %s are %s", (date, years) => {
  expect(alongOf([entity("x", "Document", { date })], "x")).toEqual(years);
});

test("states are central; an office is looked for by its body, and is central as its body is", () => {
  const office = entity("secretary", "Office", { partOf: "ots" });
  const minister = entity("minister", "Office", { partOf: "KG" });
  const organ = entity("secretariat", "Body", { partOf: "ots" });
  const records = searchableRecords([body, state, office, minister, organ]);
  const important = records.filter(({ importance }) => importance >= 0.5).map(({ id }) => id);
  expect(important).toEqual(["ots", "KG", "secretary"]);
  expect(alongOf([body, office], "secretary")).toEqual(["OTS"]);
});

test("wholes that are parts of each other do no harm", () => {
  const [one, other] = [
    entity("one", "Body", { partOf: "other" }),
    entity("other", "Body", { partOf: "one" }),
  ];
  expect(alongOf([one, other], "one")).toEqual(["other"]);
});

test("what has no name is not looked for; publishers are less important than anything", () => {
  const records = searchableRecords([
    entity("term", "Term", { names: null }),
    entity("press", "Publisher", { connections: 100 }),
    place,
  ]);
  expect(records.map(({ id, importance }) => [id, importance])).toEqual([
    ["press", -1],
    ["bishkek", 0],
  ]);
});
