import { expect, test } from "@jest/globals";
import { nameIn } from "../../src/core/names";

const names = {
  en: "Astana",
  kk: "Астана",
  tr: "Astana (tr)",
  uz: "Ostona",
  "tt-Latn": "Astana (tt)",
};
const row = { name: names.en, names: JSON.stringify(names) };

test.each([
  [["kk"], "Астана"],
  [["kk-KZ"], "Астана"],
  [["kk-Cyrl-KZ"], "Астана"],
  [["kk-Latn"], "Astana"], // there is none in Latin letters, so it is the English one
  [["kk-Latn-KZ", "kk"], "Астана"],
  [["kk-Latn", "tr"], "Astana (tr)"],
  [["uz-Latn"], "Ostona"], // Uzbek is written in Latin letters
  [["uz-Cyrl"], "Ostona"],
  [["tt-Latn-RU"], "Astana (tt)"],
  [["tt"], "Astana"],
])("of the languages %j, the name is %s", (languages, name) => {
  expect(nameIn(row, languages)).toBe(name);
});
