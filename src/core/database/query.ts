import {
  getTableColumns,
  getTableName,
  Param,
  Placeholder,
  type SQL,
  sql,
  type Table,
} from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

/** Values that a statement can be given by name. */
export type Values = Readonly<Record<string, string | number | null>>;

/** The columns of a table that a statement selects: all of them, or those that are needed. */
export interface Selection {
  /** Quoted, as it stands in SQL. */
  readonly table: string;
  /** The GraphQL type of the rows, or null where they have none. */
  readonly typename: string | null;
  /** The SQL of each column, by the name that it has in code. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A statement, compiled once from Drizzle's SQL and prepared once by each database. */
export interface Query<Row> {
  /** With all columns. */
  readonly text: string;
  /** What `columnsOf` stands for in it; null where it has none. */
  readonly selection: Selection | null;
  /** The statement with only some of these columns; the rest of what it selects stays. */
  readonly textWith: (columns: ReadonlySet<string>) => string;
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

/** What `columnsOf` stands for, by the number in its mark. */
const selections: Selection[] = [];
const numbers = new Map<string, number>();
const MARK = /\/\*columns (\d+)\*\//;

/**
 * The columns of a table under the names that its rows have in code.
 *
 * It is a mark that `query` finds: which of the columns are read depends on the operation.
 */
export function columnsOf(table: Table, typename?: string): SQL {
  const key = `${getTableName(table)} ${typename}`;
  let number = numbers.get(key);
  if (number === undefined) {
    number = selections.push(selectionOf(table, typename)) - 1;
    numbers.set(key, number);
  }
  return sql.raw(`/*columns ${number}*/`);
}

function selectionOf(table: Table, typename: string | undefined): Selection {
  const text = (part: SQL) => dialect.sqlToQuery(part).sql;
  const columns = Object.entries(getTableColumns(table)).map(
    ([key, column]) => [key, text(sql`${column}`)] as const,
  );
  return { table: text(sql`${table}`), typename: typename ?? null, columns: new Map(columns) };
}

/**
 * Compiles a statement. The caller names the type of its rows: the columns it selects, as SQLite
 * gives them (text, numbers, null).
 */
export function query<Row>(statement: SQL): Query<Row> {
  const { sql: marked, params } = dialect.sqlToQuery(statement);
  const number = MARK.exec(marked)?.[1];
  const selection = number === undefined ? null : (selections[Number(number)] ?? null);
  const textWith = (isNeeded: (column: string) => boolean) =>
    selection === null ? marked : marked.replace(MARK, selectedText(selection, isNeeded));
  const text = textWith(() => true);
  return {
    text,
    selection,
    textWith: (columns) => textWith((column) => columns.has(column)),
    bind: binder(text, params),
  };
}

/** The row's number comes along, by which a column can be read that is needed after all. */
function selectedText(
  { table, columns }: Selection,
  isNeeded: (column: string) => boolean,
): string {
  const needed = [...columns].filter(([key]) => isNeeded(key));
  return [
    `${table}.rowid as "rowid"`,
    ...needed.map(([key, column]) => `${column} as "${key}"`),
  ].join(", ");
}

function binder(text: string, params: readonly unknown[]): Query<unknown>["bind"] {
  const slots = params.map((param) => {
    const value = param instanceof Param ? param.value : param;
    return value instanceof Placeholder ? { name: String(value.name) } : { constant: value };
  });
  return (values) =>
    slots.map((slot) => {
      if ("constant" in slot) return slot.constant as string | number | null;
      const value = values[slot.name];
      if (value === undefined) throw new Error(`"${slot.name}" is not given to: ${text}`);
      return value;
    });
}

/** Reads one column of some rows of a table, by their numbers: `rowids`, a JSON array. */
export function columnQuery(
  { table, columns }: Selection,
  column: string,
): Query<{ readonly rowid: number; readonly value: unknown }> {
  const text = `select rowid, ${columns.get(column)} as value from ${table} where rowid in (select value from json_each(?))`;
  return { text, selection: null, textWith: () => text, bind: ({ rowids }) => [rowids ?? null] };
}
