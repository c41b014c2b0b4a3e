import { expect, test } from "@jest/globals";
import { MAX_CANDIDATES } from "../../../src/core/search-index/candidates";
import { findRecords } from "../../../src/core/search-index/find";
import { idsFound, type SomeRecord, searchOver } from "../../helpers/searchable";

const omuraliev: SomeRecord = {
  id: "kubanychbek-omuraliev",
  names: { en: "Kubanychbek Omuraliev", tr: "Kubanıçbek Ömüraliyev", ky: "Кубанычбек Өмүралиев" },
};

test.each([
  ["Omuraliev", "prefix"],
  ["Kubanıçbek Ömüraliyev", "exact"],
  ["Омуралиев", "folded"],
  ["omuraliew", "transliterated"],
  ["omuralikv", "fuzzy"],
])("%s finds a person: %s", (text, kind) => {
  const { records } = findRecords(searchOver(omuraliev), text, null);
  expect(records).toEqual([expect.objectContaining({ id: omuraliev.id, type: "Person", kind })]);
});

test.each([
  "Ohs", // too short for an error
  "Bakr",
  "Okayeve", // two errors
])("%s is no misspelling", (text) => {
  const db = searchOver(
    ...["Osh", "Baku", "Tokayev"].map((en) => ({ id: en.toLowerCase(), names: { en } })),
  );
  expect(idsFound(db, text)).toEqual([]);
});

test.each([
  ["Tkayev", "tokayev"], // between scripts
  ["Bakur", "baku"], // the longer of the two has five letters
])("%s is a misspelling of %s", (text, id) => {
  const db = searchOver(
    { id: "tokayev", names: { kk: "Тоқаев" } },
    { id: "baku", names: { en: "Baku" } },
  );
  expect(idsFound(db, text)).toEqual([id]);
});

test("a whole name in another script comes before names that begin so", () => {
  const db = searchOver(
    { id: "tv", names: { en: "Qazaqstan TV" }, importance: 0.9 },
    { id: "KZ", names: { kk: "Қазақстан" }, importance: 0.1 },
  );
  expect(idsFound(db, "Qazaqstan")).toEqual(["KZ", "tv"]);
});

test("a whole name with an ending comes before names that begin with that form", () => {
  const db = searchOver(
    { id: "speaker", names: { tr: "Türkiye'nin Daimi Temsilcisi" }, importance: 0.9 },
    { id: "TR", names: { tr: "Türkiye" }, importance: 0.1 },
  );
  expect(idsFound(db, "Türkiye'nin")[0]).toBe("TR");
});

test("an ending that is set off is one, however many names have it", () => {
  const meetings = Array.from({ length: 30 }, (_, index) => ({
    id: `meeting-${index}`,
    names: { tr: `TÜRKPA'nın ${index}. toplantısı` },
    importance: 0.9,
  }));
  const db = searchOver(...meetings, { id: "turkpa", names: { en: "TÜRKPA" } });
  expect(idsFound(db, "TÜRKPA'nın")[0]).toBe("turkpa");
});

test("exact before prefix before folded before transliterated before fuzzy", () => {
  const db = searchOver(
    { id: "fuzzy", names: { en: "Kazin" }, importance: 0.9 },
    { id: "transliterated", names: { ru: "Казань Арена" }, importance: 0.8 },
    { id: "folded", names: { tr: "Kâzan Kalesi" }, importance: 0.7 },
    { id: "prefix", names: { en: "Kazan Kremlin" }, importance: 0.6 },
    { id: "exact", names: { en: "Kazan" }, importance: 0.1 },
  );
  const found = findRecords(db, "kazan", null).records;
  expect(found.map(({ id, kind }) => [id, kind])).toEqual(
    ["exact", "prefix", "folded", "transliterated", "fuzzy"].map((kind) => [kind, kind]),
  );
});

test("a whole name without its marks before names that only begin so", () => {
  const db = searchOver(
    { id: "conference", names: { en: "Baki forum" }, importance: 0.9 },
    { id: "baku", names: { az: "Bakı" }, importance: 0.1 },
  );
  expect(idsFound(db, "baki")).toEqual(["baku", "conference"]);
});

test("names that begin with the words, then those that have them; a word half typed comes last", () => {
  const db = searchOver(
    { id: "half", names: { en: "Office of presidential archives" }, importance: 0.9 },
    { id: "within", names: { en: "Vice President" }, importance: 0.8 },
    { id: "start", names: { en: "President of the Academy" }, importance: 0.1 },
  );
  expect(idsFound(db, "president")).toEqual(["start", "within", "half"]);
});

test("among equals the more important first, then by id", () => {
  const db = searchOver(
    { id: "b", names: { en: "Baku Declaration" }, importance: 0.2 },
    { id: "a", names: { en: "Baku Agreement" }, importance: 0.2 },
    { id: "c", names: { en: "Baku Summit" }, importance: 0.4 },
  );
  expect(idsFound(db, "baku")).toEqual(["c", "a", "b"]);
});

test("a whole name before one of which the words are a part, whatever is important", () => {
  const db = searchOver(
    { id: "part", names: { en: "Türk Şurası Katibi" }, importance: 0.9 },
    { id: "whole", names: { en: "Türk Şurası" }, importance: 0.1 },
  );
  expect(idsFound(db, "turk surasi")).toEqual(["whole", "part"]);
});

test("a name after the father is left out where the record does not have it", () => {
  expect(idsFound(searchOver(omuraliev), "Кубанычбек Касымович Омуралиев")).toEqual([omuraliev.id]);
});

test("types narrow what is found, not what is found of all types", () => {
  const db = searchOver(
    { id: "baku", type: "Place", names: { en: "Baku" } },
    { id: "baku-1", type: "Conference", names: { en: "Baku meeting" } },
  );
  const { records, all } = findRecords(db, "baku", ["Place"]);
  expect(records.map(({ id }) => id)).toEqual(["baku"]);
  expect(all.map(({ id }) => id)).toEqual(["baku", "baku-1"]);
});

test("a text without letters finds nothing, one that is too long is refused", () => {
  const db = searchOver(omuraliev);
  expect(findRecords(db, ' "*" 🐺 ', null)).toEqual({ words: [], all: [], records: [] });
  expect(() => findRecords(db, "k".repeat(201), null)).toThrow(
    expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }),
  );
});

const MANY = MAX_CANDIDATES + 100;
const many = (word: string): SomeRecord[] =>
  Array.from({ length: MANY }, (_, index) => ({
    ...{ id: `conference-${index}`, type: "Conference", names: { en: `${word} ${index}` } },
    importance: (1 + (index % 7)) / 10,
  }));

test("of too many, the exact name and the most important records stay", () => {
  const db = searchOver(
    ...many("Meeting"),
    { id: "exact", names: { en: "Meeting" }, importance: 0 },
    { id: "important", names: { en: "Meeting of heads" }, importance: 0.9 },
  );
  const ids = idsFound(db, "meeting");
  expect(ids.slice(0, 2)).toEqual(["exact", "important"]);
  expect(ids).toHaveLength(MAX_CANDIDATES);
});

test("of too many, those that are closest to the text stay", () => {
  const db = searchOver(
    ...many("Mating"), // sounds the same to us
    { id: "prefix", names: { en: "Meeting of heads" }, importance: 0 },
    { id: "folded", names: { tr: "Meetíng room" }, importance: 0 },
  );
  const { records } = findRecords(db, "meeting", null);
  expect(records.slice(0, 3).map(({ kind }) => kind)).toEqual([
    ...["prefix", "folded", "transliterated"],
  ]);
});

test("of too many of other types, those of the type asked for are still found", () => {
  const rare = { id: "rare", type: "Place", names: { en: "Meeting house" }, importance: 0 };
  const exact = { id: "exact", type: "Body", names: { en: "Meeting" }, importance: 0.9 };
  const db = searchOver(...many("Meeting"), rare, exact);
  expect(idsFound(db, "meeting", ["Place"])).toEqual(["rare"]);
});
