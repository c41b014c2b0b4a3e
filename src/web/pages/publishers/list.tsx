import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { countOf } from "../../parts/words";
import { listPage } from "../lists/list-page";

interface Publisher extends Named {
  readonly sources: { readonly totalCount: number } | null;
}

/** `/publishers` */
export const publishersPage = listPage<Publisher>({
  path: "publishers",
  field: "publishers",
  type: "Publisher",
  title: "Publishers",
  description: "Who published the sources that facts rest on.",
  selection: "...Name sources(first: 0) { totalCount }",
  filters: [],
  orders: { NAME_ASC: "by name", NAME_DESC: "by name, from the end" },
  rows: (items) => (
    <ThingRows of={items} note={(one) => [countOf(one.sources?.totalCount ?? 0, "source")]} />
  ),
});
