import { dateValues } from "../../../src/core/time/date-columns";
import {
  citations,
  openQuestions,
  publishers,
  sources,
} from "../../../src/subgraphs/sources/tables";
import { seed } from "../../helpers/graph";

type Source = typeof sources.$inferInsert;
type Citation = typeof citations.$inferInsert;

const source = (id: string, published: string | undefined, more: Partial<Source>): Source => ({
  id,
  publisherId: "trt",
  kind: "news",
  title: `About ${id}`,
  url: `https://example.org/${id}`,
  language: "tr",
  date: published,
  ...dateValues(published),
  ...more,
});

const cites = (entityType: Citation["entityType"], entityId: string, ...ids: string[]) =>
  ids.map((sourceId, index) => ({ entityId, entityType, rank: index + 1, sourceId }));

/**
 * Five sources of two publishers: an undated one, one known to the year only. The summit of 2021
 * cites three of them, not in the order of their ids; `gamma` is cited by things of three types,
 * whose ids do not sort like their types.
 */
export const seeds = [
  seed(publishers, [
    { id: "trt", name: "TRT", names: '{"en":"TRT"}' },
    { id: "gazette", name: "Azerbaijan State Gazette", names: '{"en":"Azerbaijan State Gazette"}' },
  ]),
  seed(sources, [
    source("beta", "2021-11-12", { language: "uz-Cyrl" }),
    source("delta", undefined, { kind: "official", publisherId: "gazette", language: "az" }),
    source("alpha", "2021", { kind: "encyclopedia" }),
    source("gamma", "2021-11-12", {}),
    source("epsilon", "2018-03-01", { kind: "official", publisherId: "gazette" }),
  ]),
  seed(citations, [
    ...cites("Conference", "summit-2021", "gamma", "alpha", "beta"),
    ...cites("Term", "chair.ilham-aliyev", "gamma"),
    ...cites("Body", "ots", "delta", "gamma"),
    ...cites("Body", "academy", "gamma"),
    ...cites("OpenQuestion", "which-hall", "beta", "gamma"),
    ...cites("OpenQuestion", "how-many", "alpha"),
    ...cites("OpenQuestion", "when-founded", "delta"),
  ]),
  seed(openQuestions, [
    {
      ...{ id: "which-hall", aboutId: "summit-2021", subject: "The hall", pick: "B", why: "Seen." },
      readings: JSON.stringify([
        { value: "B", cites: ["gamma", "beta"] },
        { value: "A", cites: ["beta"] },
      ]),
    },
    {
      ...{ id: "how-many", aboutId: "summit-2021", subject: "Number", pick: "7", why: "Counted." },
      readings: JSON.stringify([{ value: "7", cites: ["alpha"] }]),
    },
    {
      ...{ id: "when-founded", aboutId: "ots", subject: "Founding", pick: "2009", why: "Treaty." },
      readings: JSON.stringify([{ value: "2009", cites: ["delta"] }]),
    },
  ]),
];
