import { Sources } from "../../parts/sources";
import { type TermLine, TermRows } from "../../parts/term-rows";
import { kind, linked, organs, thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

/** `/terms` */
export const termsPage = listPage<TermLine>({
  path: "terms",
  field: "terms",
  type: "Term",
  title: "Terms of office",
  description: "Who held which office, from when to when.",
  selection: "...TermRow",
  filters: [
    kind("Office", "kind", "OFFICE_KIND"),
    thing("body", "Of body"),
    thing("state", "Of state"),
    linked("office"),
    linked("person"),
    organs,
  ],
  orders: { NEWEST: "newest first", OLDEST: "oldest first" },
  hasYear: true,
  rows: (items) => (
    <>
      <TermRows of={items} by={["person", "office", "of"]} />
      <Sources />
    </>
  ),
});
