import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { words } from "../../parts/words";
import { kind, linked } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface State extends Named {
  readonly kind: string;
  readonly flag: string | null;
  readonly partOf: Named | null;
}

/** `/states` */
export const statesPage = listPage<State>({
  path: "states",
  field: "states",
  type: "State",
  title: "States and regions",
  description: "Members and observers of the cooperation bodies, and others that take part.",
  selection: "...Name kind flag partOf { ...Name }",
  filters: [kind("Kind"), linked("partOf")],
  orders: { NAME_ASC: "by name", NAME_DESC: "by name, from the end" },
  rows: (items) => (
    <ThingRows of={items} when={(one) => one.flag} note={(one) => [words(one.kind), one.partOf]} />
  ),
});
