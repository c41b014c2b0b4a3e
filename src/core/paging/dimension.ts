import { type Column, type SQL, sql } from "drizzle-orm";

/** What the items of a list are counted by. */
export interface Dimension {
  /** For a client: what it is. */
  readonly description: string;
  /** Of a row of the list's table, joined with `join`; what has no value is not counted. */
  readonly value: SQL;
  /** What is joined to the list's table to reach the value; its tables stand in no parent's `from`. */
  readonly join?: SQL;
  /** What its values are: years, which may be filled; words of an enum; the ids of a type. */
  readonly of: "year" | "enum" | "text" | { readonly type: string };
}

export type Dimensions<Name extends string = string> = Readonly<Record<Name, Dimension>>;

/** The year in which a date begins, or a period: an EDTF text. */
export function yearOf(column: Column, description: string): Dimension {
  const value = sql`case when ${column} glob '[0-9][0-9][0-9][0-9]*' then substr(${column}, 1, 4) end`;
  return { description, value, of: "year" };
}

/** The month in which a date begins, `2021-11`; a date of which only the year is known has none. */
export function monthOf(column: Column, description: string): Dimension {
  const value = sql`case when ${column} glob '[0-9][0-9][0-9][0-9]-[01][0-9]*' then substr(${column}, 1, 7) end`;
  return { description, value, of: "text" };
}

/** One of a closed list of values. */
export function enumOf(column: Column, description: string): Dimension {
  return { description, value: sql`${column}`, of: "enum" };
}

/** The id of a thing that is of one of several types. */
export function oneOfThings(
  { id, type }: Readonly<Record<"id" | "type", Column>>,
  of: string,
  description: string,
): Dimension {
  return {
    description,
    value: sql`case ${type} when ${sql.raw(`'${of}'`)} then ${id} end`,
    of: { type: of },
  };
}

/** The id of a thing. */
export function thingOf(column: Column, type: string, description: string): Dimension {
  return { description, value: sql`${column}`, of: { type } };
}
