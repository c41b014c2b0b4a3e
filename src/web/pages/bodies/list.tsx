import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { words } from "../../parts/words";
import { kind, thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface Body extends Named {
  readonly kind: string;
  readonly acronym: string | null;
  readonly parent: Named | null;
}

/** `/bodies` */
export const bodiesPage = listPage<Body>({
  path: "bodies",
  field: "bodies",
  type: "Body",
  title: "Bodies",
  description:
    "Cooperation bodies with their organs, and other bodies that take part in their work.",
  selection: "...Name kind acronym parent { ...Name }",
  filters: [kind("Kind"), thing("parent", "Organ of"), thing("state", "State")],
  orders: { NAME_ASC: "by name", FOUNDED_ASC: "oldest first", FOUNDED_DESC: "newest first" },
  hasText: true,
  rows: (items) => (
    <ThingRows
      of={items}
      when={(one) => one.acronym}
      note={(one) => [words(one.kind), one.parent]}
    />
  ),
});
