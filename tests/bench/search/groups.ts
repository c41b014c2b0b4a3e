import type { Searched } from "./database";
import { isUnseen, readAround, readInflected } from "./lists";
import type { Probe } from "./measure";
import { readSpellings } from "./spellings";
import { typedNames } from "./typed";
import { type Target as VariantTarget, variantsOf } from "./variants";
import { WORST_TEXTS } from "./worst-texts";

/** What texts have to reach; see `TARGETS`. Of those for `time` only how long they take matters. */
export type Target =
  | VariantTarget
  | "by hand"
  | "inflected"
  | "around"
  | "texts"
  | "typed"
  | "time";

/** Shares of texts whose record is first, and among the first five. */
export const TARGETS: Readonly<Record<Target, readonly [first: number, inFive: number] | null>> = {
  "by hand": [0.95, 0.99],
  spelling: [0.95, 0.99],
  "typing error": [0.9, 0.97],
  inflected: [0.92, 0.97],
  around: [0.92, 0.97],
  // Names stand before texts, and much is said of one thing in several places.
  texts: [0.7, 0.92],
  typed: [0.7, 0.92],
  none: null,
  time: null,
};

/** Texts of one kind. */
export interface Group {
  readonly name: string;
  readonly target: Target;
  readonly probes: readonly Probe[];
}

/** Everything that is searched for. */
export function groupsOf(searched: Searched): Group[] {
  const { records } = searched;
  const variants = variantsOf(records);
  const types = new Map(records.map(({ id, type }) => [id, type]));
  const ofType = variants
    .filter(({ kind }) => kind === "while it is typed")
    .map((variant) => ({ ...variant, types: [types.get(variant.id) ?? ""] }));
  return [
    ...byHand(),
    ...[...new Set(variants.map(({ kind }) => kind))].map((name) => {
      const probes = variants.filter(({ kind }) => kind === name);
      return { name, target: probes[0]?.target ?? ("none" as const), probes };
    }),
    { name: "while it is typed, among one type", target: "none", probes: ofType },
    { name: "while it is typed, what matters", target: "typed", probes: typedNames(searched) },
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

function byHand(): Group[] {
  const spellings = readSpellings();
  const inflected = readInflected();
  const around = readAround();
  return [
    {
      name: "hand-made list",
      target: "by hand",
      probes: spellings.filter(({ form }) => form === undefined),
    },
    {
      name: "hand-made list, inflected",
      target: "inflected",
      probes: spellings.filter(({ form }) => form === "inflected"),
    },
    {
      name: "inflected",
      target: "inflected",
      probes: inflected.filter((probe) => !isUnseen(probe)),
    },
    { name: "inflected, unseen", target: "inflected", probes: inflected.filter(isUnseen) },
    ...[...new Set(around.map(({ kind }) => kind))].map((name) => ({
      ...{ name, target: name === "texts" ? ("texts" as const) : ("around" as const) },
      probes: around.filter(({ kind }) => kind === name),
    })),
  ];
}
