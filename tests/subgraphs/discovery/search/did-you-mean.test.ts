import { expect, test } from "@jest/globals";
import { request, searchOver } from "./index-of";

const search = searchOver(
  { id: "tokayev", names: { en: "Kassym-Jomart Tokayev", kk: "Қасым-Жомарт Тоқаев" } },
  { id: "president-kz", names: { en: "President Kazakhstan" }, importance: 0.9 },
  { id: "president-tm", names: { en: "President Turkmenistan" }, importance: 0.8 },
  { id: "visit", names: { en: "Visit of the Uzbek minister of culture" }, importance: 0.5 },
  { id: "mirziyoyev", names: { en: "Shavkat Mirziyoyev" } },
  { id: "berdimuhamedow", names: { en: "Gurbanguly Berdimuhamedow" } },
);

test.each([
  ["President Tokayev", "Kassym-Jomart Tokayev"], // the rarer word decides
  ["Uzbek Mirziyoyev", "Shavkat Mirziyoyev"], // the shorter name is likelier meant
  ["Berdimuhomdow", "Gurbanguly Berdimuhamedow"], // two letters away
  ["xyzzy", null],
])("%s finds nothing; was %s meant?", (text, name) => {
  const { totalCount, didYouMean } = search(request(text));
  expect(totalCount).toBe(0);
  expect(didYouMean).toBe(name);
});

test("what is suggested is found", () => {
  const suggestion = search(request("Nazarbayev Kasym Tokayev")).didYouMean ?? "";
  expect(search(request(suggestion)).records[0]).toMatchObject({ id: "tokayev" });
});

test("nothing is suggested where something is found, be it of another type", () => {
  expect(search(request("Tokayev", { types: ["Place"] }))).toMatchObject({
    totalCount: 0,
    didYouMean: null,
  });
});
