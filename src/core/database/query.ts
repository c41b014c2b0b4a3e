import { getTableColumns, Param, Placeholder, type SQL, sql, type Table } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

/** Values that a statement can be given by name. */
export type Values = Readonly<Record<string, string | number | null>>;

/** A statement, compiled once from Drizzle's SQL and prepared once by each database. */
export interface Query<Row> {
  readonly text: string;
  /** The values in the order of the `?` in the text. */
  readonly bind: (values: Values) => (string | number | null)[];
  /** Only for the compiler: what a row is. */
  readonly row?: Row;
}

const dialect = new SQLiteSyncDialect({ casing: "snake_case" });

/** A value that is given when the statement runs. */
export const given = sql.placeholder;

/** A list of values that is given, as a JSON array, when the statement runs. */
export function givenList(name: string): SQL {
  return sql`(select value from json_each(${given(name)}))`;
}

/** All columns of a table under the names that its rows have in code. */
export function columnsOf(table: Table, typename?: string): SQL {
  const columns = Object.entries(getTableColumns(table)).map(
    ([key, column]) => sql`${column} as ${sql.identifier(key)}`,
  );
  // A literal in the text, not a value: it never comes from outside.
  const constant = typename === undefined ? [] : [sql.raw(`'${typename}' as "__typename"`)];
  return sql.join([...constant, ...columns], sql`, `);
}

/**
 * Compiles a statement. The caller names the type of its rows: the columns it selects, as SQLite
 * gives them (text, numbers, null).
 */
export function query<Row>(statement: SQL): Query<Row> {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const slots = params.map((param) => {
    const value = param instanceof Param ? param.value : param;
    return value instanceof Placeholder ? { name: String(value.name) } : { constant: value };
  });
  const bind = (values: Values) =>
    slots.map((slot) => {
      if ("constant" in slot) return slot.constant as string | number | null;
      const value = values[slot.name];
      if (value === undefined) throw new Error(`"${slot.name}" is not given to: ${text}`);
      return value;
    });
  return { text, bind };
}
