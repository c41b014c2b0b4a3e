import type { ConnectedEntity } from "../../../src/core/records/collection";
import { shifted, shiftedEdtf } from "./dates";
import { renamer } from "./names";

type Row = Readonly<Record<string, unknown>>;

/** The world and its bodies stay: what grows is their history. */
const STAY = [
  ...["State", "Place", "Publisher"],
  ...["Body", "Membership", "Office", "Series", "Programme"],
];
const NAMES = ["name", "givenName", "familyName"];

/** What copies are made of. */
export interface Original {
  /** The GraphQL type of every id. */
  readonly typeOf: ReadonlyMap<string, string>;
  /** Words of names that are theirs alone, and not part of the language; in lower case. */
  readonly rareWords: ReadonlySet<string>;
}

/** The same bodies once more, with other people, conferences, documents and sources. */
export interface Copy {
  /** The row in the copy, or null where what it belongs to is the same in it. */
  row(row: Row): Record<string, unknown> | null;
  /** The entity in the copy, or null where it is the same in it. */
  entity(entity: ConnectedEntity): ConnectedEntity | null;
}

/** @param number of the copy, from 1; the same number makes the same copy */
export function copyOf({ typeOf, rareWords }: Original, number: number): Copy {
  const rename = renamer(rareWords, number);
  const idOf = (id: string) => {
    const type = typeOf.get(id);
    return type === undefined || STAY.includes(type) ? id : `${id}-x${number}`;
  };
  const renameAll = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).map(([lang, name]) => [lang, rename(name)]));
  const copied = (column: string, value: unknown): unknown => {
    if (typeof value === "string") {
      if (column === "id" || column.endsWith("Id")) return idOf(value);
      if (NAMES.includes(column)) return rename(value);
      if (column === "names") return JSON.stringify(renameAll(JSON.parse(value)));
    }
    return shifted(column, value, number);
  };
  return {
    row(row) {
      const columns = Object.entries(row);
      // The first column says whose row it is.
      const [[, owner] = []] = columns;
      if (idOf(String(owner)) === owner) return null;
      return Object.fromEntries(columns.map(([column, value]) => [column, copied(column, value)]));
    },
    entity(entity) {
      const id = idOf(entity.id);
      if (id === entity.id) return null;
      return {
        ...entity,
        id,
        names: entity.names && renameAll(entity.names),
        alsoKnownAs: entity.alsoKnownAs.map(rename),
        date: entity.date && shiftedEdtf(entity.date, number),
        partOf: entity.partOf && idOf(entity.partOf),
        namedWith: entity.namedWith.map(idOf),
      };
    },
  };
}
