import { type Column, type SQL, sql } from "drizzle-orm";
import { given, givenList, type Values } from "../database/query";

/** One condition of a filter: SQL that is always the same, and the values it is given. */
export interface Condition {
  /** Conditions with the same id have the same SQL: statements are compiled once by ids. */
  readonly id: string;
  readonly sql: SQL;
  readonly values: Values;
}

/** Numbers the conditions of the program, so that their values' names are unique in a statement. */
let conditions = 0;

/** A condition that holds when a column has one of the given values. */
export function oneOf(column: Column) {
  return oneOfList((list) => sql`${column} in ${list}`);
}

/** A condition on a list of values, which `write` is given as a subquery. */
export function oneOfList(write: (list: SQL) => SQL) {
  const id = `${++conditions}`;
  const name = `list${id}`;
  const condition = write(givenList(name));
  return (values: readonly (string | number)[]): Condition => ({
    id,
    sql: condition,
    values: { [name]: JSON.stringify(values) },
  });
}

/** A condition on named values, which `write` is given as placeholders. */
export function compare<Name extends string>(
  names: readonly Name[],
  write: (values: Readonly<Record<Name, SQL>>) => SQL,
) {
  const id = `${++conditions}`;
  const prefix = `value${id}_`;
  const placeholders = Object.fromEntries(
    names.map((name) => [name, sql`${given(prefix + name)}`]),
  ) as Record<Name, SQL>; // one entry for each name, by the line above
  const condition = write(placeholders);
  return (values: Readonly<Record<Name, string | number>>): Condition => ({
    id,
    sql: condition,
    values: Object.fromEntries(names.map((name) => [prefix + name, values[name]])),
  });
}

/**
 * A condition made of others, which `write` is given joined by `and`; none is true.
 *
 * @param name unique in the program: with the conditions' own ids it makes the new one's
 */
export function within(
  name: string,
  inner: readonly Condition[],
  write: (inner: SQL) => SQL,
): Condition {
  const all = [sql`true`, ...inner.map((condition) => sql`(${condition.sql})`)];
  return {
    id: `${name}(${inner.map(({ id }) => id).join(" ")})`,
    sql: write(sql.join(all, sql` and `)),
    values: Object.assign({}, ...inner.map(({ values }) => values)),
  };
}

/** The condition of a filter's value, or none when the client does not give the value. */
export function when<Value>(
  value: Value | null | undefined,
  condition: (value: Value) => Condition,
): Condition[] {
  return value == null ? [] : [condition(value)];
}
