import { expect, test } from "@jest/globals";
import { parseDay } from "../../../src/core/time/day";
import { checkData } from "../../../src/data/check";
import { formatProblem } from "../../../src/data/problem";
import { programmes } from "../../../src/subgraphs/programmes";
import { checkProgramme } from "../../../src/subgraphs/programmes/checks";
import type { DesignationRecord } from "../../../src/subgraphs/programmes/records";
import { designations } from "../../../src/subgraphs/programmes/tables";
import { DATA } from "../../helpers/data-folder";

test("the real programmes have no problems of their own, and a year stands for its days", () => {
  const { rows, problems, entities } = checkData(DATA, [programmes]);
  const own = problems
    .map(formatProblem)
    // What they refer to is of other subgraphs.
    .filter(
      (text) => /data\/programmes\//.test(text) && !/ is no (Source|Body|Place|State)/.test(text),
    );
  expect(own).toEqual([]);
  const id = "youth-capital-of-the-turkic-world-2024-lankaran";
  expect(rows.get(designations)?.find((row) => row.id === id)).toMatchObject({
    ...{ programmeId: "youth-capital-of-the-turkic-world", year: 2024, placeId: "lankaran" },
    ...{ period: null, startEarliest: parseDay("2024-01-01"), endLatest: parseDay("2024-12-31") },
  });
  expect(entities).toContainEqual(
    expect.objectContaining({ type: "Designation", id, date: "2024", names: null }),
  );
});

test("a title is given to something, and titles stand in the order of years", () => {
  const title = (year: string, values: Partial<DesignationRecord>): DesignationRecord => ({
    ...{ id: `title-${year}`, year, cites: ["a-source"], confidence: "high" as const },
    ...values,
  });
  const found: string[] = [];
  const record = {
    ...{ id: "titles", names: { en: "Titles" }, cites: ["a-source"] },
    designations: [
      title("2022", { honours: "A poet" }),
      title("2024", { place: "shusha" }),
      title("2024", {}),
      title("2023", { state: "TR" }),
    ],
  };
  checkProgramme({
    record,
    report: (path, message) => found.push(`${path.join(".")}: ${message}`),
  });
  expect(found).toEqual([
    "designations.2: the title is given to nothing, expected place, state or honours",
    "designations.3.year: 2023 stands below 2024, expected the order of years",
  ]);
});
