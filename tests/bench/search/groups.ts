import type { SearchableRecord } from "../../../src/subgraphs/discovery/search/records";
import type { Probe } from "./measure";
import { readSpellings } from "./spellings";
import { type Target, variantsOf } from "./variants";
import { WORST_TEXTS } from "./worst-texts";

/** Texts of one kind. */
export interface Group {
  readonly name: string;
  /** What they have to reach; for `time` only how long they take matters. */
  readonly target: Target | "time";
  readonly probes: readonly Probe[];
}

/** Everything that is searched for. */
export function groupsOf(records: readonly SearchableRecord[]): Group[] {
  const spellings = readSpellings();
  const variants = variantsOf(records);
  const types = new Map(records.map(({ id, type }) => [id, type]));
  const ofType = variants
    .filter(({ kind }) => kind === "while it is typed")
    .map((variant) => ({ ...variant, types: [types.get(variant.id) ?? ""] }));
  return [
    {
      name: "hand-made list",
      target: "spelling",
      probes: spellings.filter(({ form }) => form === undefined),
    },
    {
      name: "hand-made list, inflected",
      target: "none",
      probes: spellings.filter(({ form }) => form === "inflected"),
    },
    ...[...new Set(variants.map(({ kind }) => kind))].map((name) => {
      const probes = variants.filter(({ kind }) => kind === name);
      return { name, target: probes[0]?.target ?? ("none" as const), probes };
    }),
    { name: "while it is typed, among one type", target: "none", probes: ofType },
    {
      name: "worst texts",
      target: "time",
      probes: WORST_TEXTS.flatMap((text) => [
        { text, id: "" },
        { text, id: "", types: ["Place"] },
      ]),
    },
  ];
}
