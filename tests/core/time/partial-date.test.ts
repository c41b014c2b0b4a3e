import { describe, expect, test } from "@jest/globals";
import { formatDay } from "../../../src/core/time/day";
import { readPartialDate } from "../../../src/core/time/partial-date";

const daysOf = (text: string) => {
  const range = readPartialDate(text);
  return range && [formatDay(range.earliest), formatDay(range.latest)].join("/");
};

test.each([
  ["2024-02-29", "2024-02-29/2024-02-29"],
  ["2000-02-29", "2000-02-29/2000-02-29"],
  ["2024-02", "2024-02-01/2024-02-29"],
  ["1900-02", "1900-02-01/1900-02-28"],
  ["2018", "2018-01-01/2018-12-31"],
  ["0099", "0099-01-01/0099-12-31"],
  ["2018~", "2017-01-01/2019-12-31"],
  ["2018-12~", "2018-11-01/2019-01-31"],
  ["2018-01-01~", "2017-12-31/2018-01-02"],
  ["2024-03-01~", "2024-02-29/2024-03-02"],
])("%s is %s", (text, days) => {
  expect(daysOf(text)).toBe(days);
});

describe("what the calendar does not have is no date", () => {
  const missing = ["2023-02-29", "1900-02-29", "2100-02-29", "2023-02-30", "2023-04-31", "2023-00"];
  const seasons = Array.from({ length: 21 }, (_, index) => `2001-${21 + index}`);
  const others = ["0000", "2023-13", "2023-01-00", "2023-01-32", "2023-1", "23", "2023-02-29~"];
  test.each([...missing, ...seasons, ...others, "201X", "2018?", "2018/2019", " 2018", ""])(
    "%j",
    (text) => {
      expect(readPartialDate(text)).toBeNull();
    },
  );
});

test("every day from 1890 to 2110 is read as JavaScript's calendar has it", () => {
  const wrong: string[] = [];
  for (let number = 0; number < 221 * 12 * 31; number++) {
    const [year, month, day] = [
      1890 + Math.floor(number / 372),
      Math.floor(number / 31) % 12,
      (number % 31) + 1,
    ];
    const text = `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const exists = new Date(Date.UTC(year, month, day)).toISOString().startsWith(text);
    if (daysOf(text) !== (exists ? `${text}/${text}` : null)) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});
