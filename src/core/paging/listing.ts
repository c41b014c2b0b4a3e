import { type Column, getTableColumns, type SQL, sql, type Table } from "drizzle-orm";
import { columnsOf, given, type Query, query } from "../database/query";
import type { Condition } from "./condition";
import type { Dimensions } from "./dimension";
import type { PageRequest } from "./page-args";

/** A total order: columns that all run in one direction, the last of them unique. */
export interface Order {
  readonly by: readonly string[];
  readonly direction: "asc" | "desc";
}

/** How the rows of a list belong to a parent. */
export interface Parent {
  /** What to select from: the list's table, joined with what links it to the parent. */
  readonly from?: SQL;
  /** The column that holds the parent's id, or a condition on that id. */
  readonly key: Column | ((parent: SQL) => SQL);
  /** Columns of the link that repeat those of the order, so that an index gives the order. */
  readonly order?: Readonly<Record<string, Column>>;
}

/** A list that is served in pages, at the root and below parents. */
export interface Listing<T extends Table, OrderName extends string, ParentName extends string> {
  readonly table: T;
  /** The GraphQL type of its rows. */
  readonly typename: string;
  readonly orders: Readonly<Record<OrderName, Order>>;
  readonly parents: Readonly<Record<ParentName, Parent>>;
  /** What its items can be counted by. */
  readonly dimensions?: Dimensions;
}

/** What decides the text of a statement; everything else is a value. */
export interface Shape {
  readonly order: Order;
  readonly parent: Parent | null;
  readonly conditions: readonly Condition[];
  readonly page: PageRequest;
}

const PARENT_KEY = sql.raw("parent.value");

/**
 * Compiles the statement that reads one page.
 *
 * Below parents, one statement reads the page of each: a correlated `limit` in a subquery, which
 * stops at the page's end in each parent, where a window function would read all its rows. The page
 * goes through `json_each`, as only a table-valued function may depend on the tables before it:
 * with `rowid in (…)` SQLite scans a table of some fifty rows and runs the subquery for each of them
 * (measured 3x slower), and without `cross join`, its word for keeping this order of the tables, one
 * of some hundred rows too (170x). The rows come as these loops run, parent by parent, each page in
 * its order: to sort them once more would take a tenth of the statement.
 * Values: `limit`, `keys` (below parents), `after0`…, `before0`…, and those of the conditions.
 */
export function pageQuery<Row>(listing: AnyListing, shape: Shape): Query<Row> {
  const { table } = listing;
  const columns = columnsOf(table, listing.typename);
  const inner = sql`${fromOf(listing, shape)} ${whereOf(listing, shape)}
    order by ${orderBy(orderColumns(listing, shape), shape)} limit ${given("limit")}`;
  if (shape.parent === null) return query(sql`select ${columns} from ${inner}`);
  return query(sql`
    select parent.key as "parent", ${columns}
    from json_each(${given("keys")}) parent
    cross join json_each((
      select json_group_array(page.place) from (select ${table}.rowid as place from ${inner}) page
    )) place
    cross join ${table} on ${table}.rowid = place.value`);
}

/** Compiles the statement that counts a list, or one list for each of the parents. */
export function countQuery<Row>(listing: AnyListing, shape: Omit<Shape, "page">): Query<Row> {
  const counted = sql`${fromOf(listing, shape)} ${whereOf(listing, { ...shape, page: null })}`;
  if (shape.parent === null) return query(sql`select count(*) as "count" from ${counted}`);
  return query(sql`
    select parent.key as "parent", (select count(*) from ${counted}) as "count"
    from json_each(${given("keys")}) parent`);
}

/** Any listing, for what does not depend on the names of its orders and parents. */
export type AnyListing = Pick<Listing<Table, string, string>, "table" | "typename">;

/** What a list is selected from. */
export function fromOf({ table }: AnyListing, { parent }: Pick<Shape, "parent">): SQL {
  return parent?.from ?? sql`${table}`;
}

/** The condition of a list, and of its page unless that is null. */
export function whereOf(
  listing: AnyListing,
  shape: Omit<Shape, "page"> & { readonly page: PageRequest | null },
): SQL {
  const { parent, page, order, conditions } = shape;
  const all = conditions.map((condition) => sql`(${condition.sql})`);
  if (parent !== null) all.unshift(belongsTo(parent));
  const columns = orderColumns(listing, shape);
  if (page?.after != null) all.push(beyond("after", columns, order.direction === "asc"));
  if (page?.before != null) all.push(beyond("before", columns, order.direction === "desc"));
  return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`;
}

function belongsTo({ key }: Parent): SQL {
  return typeof key === "function" ? key(PARENT_KEY) : sql`${key} = ${PARENT_KEY}`;
}

/** The rows on one side of a position, compared as row values: one seek in the order's index. */
function beyond(name: string, columns: readonly Column[], greater: boolean): SQL {
  const position = columns.map((_, index) => sql`${given(`${name}${index}`)}`);
  return sql`(${sql.join([...columns], sql`, `)}) ${sql.raw(greater ? ">" : "<")} (${sql.join(position, sql`, `)})`;
}

function orderBy(columns: readonly Column[], { order, page }: Shape): SQL {
  const ascending = (order.direction === "asc") !== page.backward;
  const direction = sql.raw(ascending ? "asc" : "desc");
  return sql.join(
    columns.map((column) => sql`${column} ${direction}`),
    sql`, `,
  );
}

function orderColumns(listing: AnyListing, { order, parent }: Omit<Shape, "page">): Column[] {
  const own = ownColumns(listing, order);
  return order.by.map((name, index) => parent?.order?.[name] ?? nth(own, index));
}

function ownColumns({ table }: AnyListing, order: Order): Column[] {
  const columns = getTableColumns(table);
  return order.by.map((name) => {
    const column = columns[name];
    if (column === undefined) throw new Error(`the order names no column of its table: ${name}`);
    return column;
  });
}

function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
