import { expect, test } from "@jest/globals";
import { request, type SomeRecord, searchOver } from "./index-of";

const omuraliev: SomeRecord = {
  id: "kubanychbek-omuraliev",
  names: { en: "Kubanychbek Omuraliev", tr: "Kubanıçbek Ömüraliyev", ky: "Кубанычбек Өмүралиев" },
};

test.each([
  ["Omuraliev", "Kubanychbek Omuraliev", "en", "prefix"],
  ["Kubanıçbek Ömüraliyev", "Kubanıçbek Ömüraliyev", "tr", "exact"],
  ["Омуралиев", "Кубанычбек Өмүралиев", "ky", "folded"],
  ["omuraliew", "Kubanychbek Omuraliev", "en", "transliterated"],
  ["omuralikv", "Kubanychbek Omuraliev", "en", "fuzzy"],
])("%s finds a person by %s (%s, %s)", (text, name, lang, via) => {
  const { records, totalCount } = searchOver(omuraliev)(request(text));
  expect(totalCount).toBe(1);
  expect(records).toEqual([
    expect.objectContaining({ id: omuraliev.id, match: { text: name, lang, via } }),
  ]);
});

test("exact before prefix before folded before transliterated before fuzzy", () => {
  const search = searchOver(
    { id: "fuzzy", names: { en: "Kazin" }, importance: 0.9 },
    { id: "transliterated", names: { ru: "Казань" }, importance: 0.8 },
    { id: "folded", names: { tr: "Kâzan" }, importance: 0.7 },
    { id: "prefix", names: { en: "Kazan Kremlin" }, importance: 0.6 },
    { id: "exact", names: { en: "Kazan" }, importance: 0.1 },
  );
  const found = search(request("kazan")).records;
  expect(found.map(({ id, match }) => [id, match.via])).toEqual(
    ["exact", "prefix", "folded", "transliterated", "fuzzy"].map((kind) => [kind, kind]),
  );
});

test("of names that match equally well, the one listed first is shown", () => {
  const search = searchOver({ id: "baku", names: { en: "Baku City", tr: "Baku Şehri" } });
  expect(search(request("baku")).records[0]?.match).toMatchObject({ lang: "en" });
});

test("among equals the more important first, then by id", () => {
  const search = searchOver(
    { id: "b", names: { en: "Baku Declaration" }, importance: 0.2 },
    { id: "a", names: { en: "Baku Agreement" }, importance: 0.2 },
    { id: "c", names: { en: "Baku Summit" }, importance: 0.4 },
  );
  expect(search(request("baku")).records.map(({ id }) => id)).toEqual(["c", "a", "b"]);
});

test("a whole name before one of which the words are a part, whatever is important", () => {
  const search = searchOver(
    { id: "part", names: { en: "Türk Şurası Katibi" }, importance: 0.9 },
    { id: "whole", names: { en: "Türk Şurası" }, importance: 0.1 },
  );
  expect(search(request("turk surasi")).records.map(({ id }) => id)).toEqual(["whole", "part"]);
});

test("namesakes both appear, told apart by what is shown", () => {
  const search = searchOver(
    { id: "shahin-mustafayev", names: { en: "Shahin Mustafayev" }, importance: 0.3 },
    { id: "shahin-mustafayev-deputy", names: { en: "Shahin Mustafayev" }, type: "Office" },
  );
  const found = search(request("Şahin Mustafayev")).records;
  expect(found.map(({ id, type }) => [id, type])).toEqual([
    ["shahin-mustafayev", "Person"],
    ["shahin-mustafayev-deputy", "Office"],
  ]);
});

test("types narrow the list and its count, not the counts by type", () => {
  const search = searchOver(
    { id: "baku", type: "Place", names: { en: "Baku" } },
    { id: "baku-1", type: "Conference", names: { en: "Baku meeting" } },
    { id: "baku-2", type: "Conference", names: { en: "Baku summit" } },
  );
  const { records, totalCount, countByType } = search(request("baku", { types: ["Place"] }));
  expect(records.map(({ id }) => id)).toEqual(["baku"]);
  expect(totalCount).toBe(1);
  expect(countByType).toEqual([
    { type: "Conference", count: 2 },
    { type: "Place", count: 1 },
  ]);
});

test("a name after the father is left out where the record does not have it", () => {
  const search = searchOver(omuraliev);
  const { records } = search(request("Кубанычбек Касымович Омуралиев"));
  expect(records.map(({ id }) => id)).toEqual([omuraliev.id]);
});

test("a text without letters finds nothing, one that is too long is refused", () => {
  const search = searchOver(omuraliev);
  expect(search(request(' "*" 🐺 '))).toEqual({
    records: [],
    hasNextPage: false,
    totalCount: 0,
    countByType: [],
    didYouMean: null,
  });
  expect(() => search(request("k".repeat(201)))).toThrow(RangeError);
});
