import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Day, parseDay } from "../../src/core/time/day";
import { checkData } from "../../src/data/check";
import { type LocatedNotice, noticeQuery } from "../../src/data/notices";
import { formatProblem } from "../../src/data/problem";
import { subgraphs } from "../../src/subgraphs";
import { copyOfData, type DataCopy } from "../helpers/data-folder";
import { openRealGraph } from "../helpers/real-graph";

const SHUSHA = "conferences/2024/ots-informal-summit-shusha-2024.yaml";
const FUND = "bodies/turkic-investment-fund.yaml";

let data: DataCopy;
let notices: readonly LocatedNotice[];

beforeAll(() => {
  data = copyOfData();
  data.edit(SHUSHA, "status: held", "status: scheduled");
  // The sources that it cites were published until 2023-12-14: two years later they are too old.
  data.edit(FUND, 'period: "2023-03-16/.."', 'period: "2023-03-16/.."\n    attested: ["2024-05"]');
  const checked = checkData(data.folder, subgraphs);
  expect(checked.problems).toEqual([]);
  ({ notices } = checked);
});

afterAll(() => data.close());

const day = (text: string): Day => parseDay(text) ?? Number.NaN;
const dueOn = (text: string, id: string) =>
  notices
    .filter((notice) => notice.id === id && notice.since <= day(text))
    .map((notice) => formatProblem(notice).slice(data.folder.length - process.cwd().length));

test("a conference that is still scheduled is named on the day after its last", () => {
  const id = "ots-informal-summit-shusha-2024";
  expect(dueOn("2024-07-06", id)).toEqual([]);
  const [said] = dueOn("2024-07-07", id);
  expect(said).toMatch(
    /shusha-2024\.yaml:\d+:1: "ots-informal-summit-shusha-2024": it is still scheduled, and its last day was 2024-07-06; say whether it was held, postponed or cancelled$/,
  );
});

test("something ongoing is named two years after it was last attested, not a day before", () => {
  const [azerbaijan, kyrgyzstan] = ["turkic-investment-fund.AZ", "turkic-investment-fund.KG"];
  expect(dueOn("2025-12-13", kyrgyzstan)).toEqual([]);
  expect(dueOn("2025-12-14", kyrgyzstan)).toHaveLength(1);
  // What is attested in some month of 2024 may be so until its end.
  expect(dueOn("2026-05-30", azerbaijan)).toEqual([]);
  const [said] = dueOn("2026-05-31", azerbaijan);
  expect(said).toMatch(
    /turkic-investment-fund\.yaml:\d+:5: "turkic-investment-fund\.AZ": it is ongoing, and no dated source attests it since 2024-05-31; cite one that was published since, or give it an end$/,
  );
});

test("what has an end, known or not, is never named", () => {
  const named = new Set(notices.map(({ id }) => id));
  expect(named.has("ots-secretary-general.halil-akinci")).toBe(false);
  expect(named.has("ots-secretary-general.kubanychbek-omuraliev")).toBe(true);
});

test("the query beside a notice gives it, and a day before nothing", async () => {
  const graph = openRealGraph();
  const notice = notices.find(({ id }) => id === "tif-president.baghdad-amreyev");
  if (notice === undefined) throw new Error("there is no such notice");
  const answer = await graph.data(noticeQuery(notice, notice.since));
  expect(answer).toEqual({
    notices: {
      nodes: [
        {
          message: notice.message.slice(`"${notice.id}": `.length),
          since: "2026-05-14",
          lastDay: "2024-05-14",
          about: { id: notice.id },
        },
      ],
    },
  });
  expect(await graph.data(noticeQuery(notice, notice.since - 1))).toEqual({
    notices: { nodes: [] },
  });
  graph.close();
});
