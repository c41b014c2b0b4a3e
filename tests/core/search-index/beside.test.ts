import { describe, expect, test } from "@jest/globals";
import { findRecords } from "../../../src/core/search-index/find";
import { idsFound, searchOver } from "../../helpers/searchable";

const summit = {
  id: "summit",
  names: { en: "Twelfth Summit", az: "XII Zirvə" },
  type: "Conference",
  along: ["Bishkek", "Bişkek", "Бишкек", "саммит", "zirve"],
  namedAlong: ["ots"],
};
const ots = {
  id: "ots",
  names: { en: "Organization of Turkic States", tr: "Türk Devletleri Teşkilatı" },
  type: "Body",
  also: ["Turkic Council"],
};
const forum = { id: "forum", names: { en: "Forum in Bishkek" }, type: "Conference" };
const db = searchOver(summit, ots, forum);

describe("small words neither help nor hurt", () => {
  test.each([
    ["summit in Bishkek", ["summit"]],
    ["the summit of Bishkek", ["summit"]],
    ["саммит в Бишкек", ["summit"]],
    ["forum Bishkek", ["forum"]],
    ["in", ["forum"]], // of nothing else
  ])("%s", (text, ids) => {
    expect(idsFound(db, text)).toEqual(ids);
  });

  test("but a whole name has to have them to be exact", () => {
    const kindOf = (text: string) => findRecords(db, text, null).records[0]?.kind;
    expect(kindOf("Forum in Bishkek")).toBe("exact");
    expect(kindOf("the Forum in Bishkek")).toBe("prefix");
  });

  test("an initial is none", () => {
    const people = searchOver(
      { id: "askar", names: { en: "Askar Omarov" } },
      { id: "berik", names: { en: "Berik Omarov" }, importance: 0.5 },
    );
    expect(idsFound(people, "A. Omarov")[0]).toBe("askar");
  });
});

test.each(["12 summit", "XII summit", "12th summit", "on ikinci zirve", "двенадцатый саммит"])(
  "%s finds the twelfth, however its name says it",
  (text) => {
    expect(idsFound(db, text)).toEqual(["summit"]);
  },
);

test.each([
  "Bişkek'te zirve",
  "саммит в Бишкеке",
  "Бишкектеги саммит",
  "Turkic Council summit",
  "Türk Devletleri Teşkilatı zirve",
  "Türk Devletleri Teşkilatı'nın zirvesi",
  "Bish\u00adkek sum\u200bmit",
])("%s finds the summit", (text) => {
  expect(idsFound(db, text)).toEqual(["summit"]);
});

test("a name of several words alone finds what bears it, not what goes with it", () => {
  expect(idsFound(db, "Turkic Council")).toEqual(["ots"]);
});

test("an ending is seen for what it is", () => {
  const [first] = findRecords(db, "Teşkilatının", null).records;
  expect(first).toEqual(expect.objectContaining({ id: "ots", kind: "inflected" }));
});
