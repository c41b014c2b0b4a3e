import { kind, linked } from "../lists/filters";
import { listPage } from "../lists/list-page";
import { TAG } from "../parameters";
import type { SourceTitle } from "../publishers/view";
import { SourceRows } from "../publishers/view";

/** `/sources` */
export const sourcesPage = listPage<SourceTitle>({
  path: "sources",
  field: "sources",
  type: "Source",
  title: "Sources",
  description: "Published pages that facts rest on.",
  selection: "id title language date",
  filters: [
    kind("Kind"),
    { ...kind("Language", "language", "LANGUAGE"), parameter: TAG },
    linked("publisher"),
  ],
  orders: { DATE_DESC: "newest first", DATE_ASC: "oldest first" },
  rows: (items) => <SourceRows of={items} />,
});
