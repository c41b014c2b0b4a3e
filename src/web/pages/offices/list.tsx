import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { kind, thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface Office extends Named {
  readonly body: Named | null;
  readonly state: Named | null;
}

/** `/offices` */
export const officesPage = listPage<Office>({
  path: "offices",
  field: "offices",
  type: "Office",
  title: "Offices",
  description: "Offices of the cooperation bodies and of the states in them.",
  selection: "...Name body { ...Name } state { ...Name }",
  filters: [kind("Kind"), thing("body", "Body"), thing("state", "State")],
  orders: { NAME_ASC: "by name", NAME_DESC: "by name, from the end" },
  rows: (items) => <ThingRows of={items} note={(one) => [one.body ?? one.state]} />,
});
