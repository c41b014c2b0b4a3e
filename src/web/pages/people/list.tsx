import type { Named } from "../../parts/named";
import { ThingRows } from "../../parts/thing-rows";
import { linked, thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

interface Person extends Named {
  readonly citizenships: readonly Named[];
  readonly terms: { readonly nodes: readonly { readonly office: Named | null }[] } | null;
}

/** `/people` */
export const peoplePage = listPage<Person>({
  path: "people",
  field: "people",
  type: "Person",
  title: "People",
  description:
    "Who held office in the cooperation bodies and their states, came to conferences, or spoke there.",
  selection: "...Name citizenships { ...Name } terms(first: 1) { nodes { office { ...Name } } }",
  filters: [thing("citizenship", "Citizen of"), linked("heldOffice"), linked("heldOfficeOf")],
  orders: { FAMILY_NAME_ASC: "by family name", NAME_ASC: "by full name" },
  hasText: true,
  rows: (items) => (
    <ThingRows
      of={items}
      note={(one) => [one.terms?.nodes[0]?.office ?? null, ...one.citizenships]}
    />
  ),
});
