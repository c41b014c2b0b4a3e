import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { joined } from "../../../src/exports/table/lists";
import { takenApart } from "../taken-apart";

test("values stand between bars; what is none of a value's characters stands for it", () => {
  expect(joined(["energy", "trade"])).toBe("energy|trade");
  expect(joined(["a|b", "c\\d", null, "", 3, true])).toBe("a\\pb|c\\\\d|\\N|\\E|3|true");
  expect([joined([]), joined(null), joined("a|b"), joined(8)]).toEqual(["", null, "a|b", 8]);
});

test("any list of texts comes apart again", () => {
  const hostile = fc.constantFrom("|", "\\", "\\N", "\\E", "\\p", "; ", ",", "\n");
  const text = fc.oneof(fc.string({ unit: "grapheme" }), hostile, fc.stringMatching(/^[|\\pNE]*$/));
  fc.assert(
    fc.property(fc.array(fc.option(text)), (list) => {
      expect(takenApart(joined(list))).toEqual(list);
    }),
  );
});
