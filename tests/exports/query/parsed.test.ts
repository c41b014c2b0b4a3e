import { expect, test } from "@jest/globals";
import { parsed } from "../../../src/exports/query/parsed";

test("the same text is the same document, until many others have been parsed", () => {
  const text = '{ body(id: "ots") { name } }';
  const document = parsed(text);
  expect(parsed(text)).toBe(document);
  for (let index = 0; index < 1_000; index += 1) parsed(`{ a${index} }`);
  expect(parsed(text)).not.toBe(document);
});
