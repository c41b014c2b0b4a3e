import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface Series extends Named {
  readonly body: Named | null;
  readonly organ: Named | null;
}

/** `/series` */
export const allSeriesPage = listPage<Series>({
  path: "series",
  field: "allSeries",
  type: "Series",
  title: "Series of conferences",
  description: "Conferences that are held again and again, by the body that holds them.",
  selection: "...Name body { ...Name } organ { ...Name }",
  filters: [thing("body", "Held by")],
  orders: { NAME_ASC: "by name", NAME_DESC: "by name, from the end" },
  rows: (items) => <ThingRows of={items} note={(one) => [one.organ ?? one.body]} />,
});
