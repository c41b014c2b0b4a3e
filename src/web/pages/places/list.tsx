import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { countOf } from "../../parts/words";
import { thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface Place extends Named {
  readonly state: Named | null;
  readonly conferences: { readonly totalCount: number } | null;
}

/** `/places` */
export const placesPage = listPage<Place>({
  path: "places",
  field: "places",
  type: "Place",
  title: "Places",
  description: "Where conferences were held, bodies have their seat, and cultural capitals are.",
  selection: "...Name state { ...Name } conferences(first: 0) { totalCount }",
  filters: [thing("state", "State")],
  orders: { NAME_ASC: "by name", NAME_DESC: "by name, from the end" },
  rows: (items) => (
    <ThingRows
      of={items}
      note={(one) => [one.state, countOf(one.conferences?.totalCount ?? 0, "conference")]}
    />
  ),
});
