import type { Answer } from "../helpers/federation";

/** An answer as it is compared. */
export interface Comparable {
  /** With its keys sorted. */
  readonly data: unknown;
  /** Code and path of each error, sorted, each once. */
  readonly errors: readonly string[];
}

type Path = readonly (string | number)[];

/**
 * What two ways of execution must agree on: all data, and of errors the code and the path.
 *
 * Of paths only the names are compared, not the places in lists: Hive Gateway asks for the entities
 * of all places of a list at once, and puts an error in one of them at the first place or at none.
 * The words and the locations of errors are not compared: a gateway has its own.
 *
 * @param pathOf what to compare of an error's path
 */
export function comparable(
  { data, errors = [] }: Answer,
  pathOf: (names: Path) => Path = (names) => names,
): Comparable {
  const places = errors.map(({ path = [], extensions }) => {
    const names = path.filter((step) => typeof step === "string");
    return [extensions?.code ?? "no code", ...pathOf(names)].join(" ");
  });
  return { data: sorted(data ?? null), errors: [...new Set(places)].sort() };
}

/**
 * Where an error hits, without the field that it is in: where a non-null field takes its entity with
 * it, Hive Gateway names any of the fields that were asked of the entity.
 */
export function parentOf(names: Path): Path {
  return names.slice(0, -1);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
