import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface Programme extends Named {
  readonly body: Named | null;
}

/** `/programmes` */
export const programmesPage = listPage<Programme>({
  path: "programmes",
  field: "programmes",
  type: "Programme",
  title: "Programmes",
  description:
    "Programmes that give titles year by year: cultural capitals, years of a person, and others.",
  selection: "...Name body { ...Name }",
  filters: [thing("body", "Of")],
  orders: { NAME_ASC: "by name", NAME_DESC: "by name, from the end" },
  rows: (items) => <ThingRows of={items} note={(one) => [one.body]} />,
});
