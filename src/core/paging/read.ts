import { getTableColumns, type Table } from "drizzle-orm";
import { rankedBy } from "../collation";
import type { Database } from "../database/database";
import type { Values } from "../database/query";
import type { Condition } from "./condition";
import { decodeCursor, type PositionTypes } from "./cursor";
import type { AnyListing, Listing, Shape } from "./listing";
import { type PageArgs, pageRequest } from "./page-args";
import { rankOfText } from "./rank-of-text";

/** What a client asks of a list. */
export interface ListRequest<OrderName extends string> {
  readonly order: OrderName;
  readonly conditions?: readonly Condition[];
  readonly page: PageArgs;
}

/** A checked request: what decides the statement, and what its values are. */
export interface Read extends Shape {
  readonly orderName: string;
  readonly parentName: string;
  readonly values: Values;
  /** The same for all reads that one statement with one set of values can answer. */
  readonly key: string;
}

/**
 * Checks a request for a page.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when its size or its cursors cannot be used
 */
export function toRead<OrderName extends string, ParentName extends string>(
  db: Database,
  listing: Listing<Table, OrderName, ParentName>,
  parentName: ParentName | null,
  { order: orderName, conditions = [], page: args }: ListRequest<OrderName>,
): Read {
  const order = listing.orders[orderName];
  const page = pageRequest(args);
  const values = Object.assign(
    { limit: page.size + 1 },
    ...conditions.map((condition) => condition.values),
    cursorValues(db, "after", listing, orderName, page.after),
    cursorValues(db, "before", listing, orderName, page.before),
  );
  const read = {
    order,
    orderName,
    parent: parentName === null ? null : listing.parents[parentName],
    parentName: parentName ?? "",
    conditions,
    page,
    values,
  };
  return { ...read, key: `${shapeKey("page", read)} ${JSON.stringify(values)}` };
}

/** Whether two requests for a list ask the same, of whatever parent. */
export function isSameRequest<OrderName extends string>(
  a: ListRequest<OrderName>,
  b: ListRequest<OrderName>,
): boolean {
  return a.order === b.order && isSamePage(a.page, b.page) && isSameFilter(a, b);
}

function isSamePage(a: PageArgs, b: PageArgs): boolean {
  return a.first === b.first && a.after === b.after && a.last === b.last && a.before === b.before;
}

function isSameFilter(
  { conditions: a = [] }: Pick<ListRequest<string>, "conditions">,
  { conditions: b = [] }: Pick<ListRequest<string>, "conditions">,
): boolean {
  return (
    a.length === b.length &&
    a.every((condition, index) => {
      const other = b[index];
      return condition.id === other?.id && isSameValues(condition.values, other.values);
    })
  );
}

function isSameValues(a: Values, b: Values): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Names the statement that a request needs. */
export function shapeKey(kind: "page" | "count", read: Omit<Read, "key">): string {
  const { page, conditions } = read;
  const filter = conditions.map(({ id }) => id).join(",");
  if (kind === "count") return `count ${read.parentName} ${filter}`;
  const flags = `${page.backward} ${page.after !== null} ${page.before !== null}`;
  return `page ${read.parentName} ${filter} ${read.orderName} ${flags}`;
}

/** Names a list and its order in cursors. */
export function listName({ typename }: Pick<AnyListing, "typename">, orderName: string): string {
  return `${typename} ${orderName}`;
}

/** Cursors hold texts; statements compare their places among all texts. */
function cursorValues<OrderName extends string>(
  db: Database,
  name: string,
  listing: Listing<Table, OrderName, string>,
  orderName: OrderName,
  cursor: string | null,
): Values {
  if (cursor === null) return {};
  const { by } = listing.orders[orderName];
  const columns = getTableColumns(listing.table);
  const types: PositionTypes = by.map((column) =>
    columns[rankedBy(column) ?? column]?.dataType === "number" ? "number" : "string",
  );
  const position = decodeCursor(listName(listing, orderName), types, cursor);
  const values = position.map((value, index) =>
    rankedBy(by[index] ?? "") === null ? value : rankOfText(db, String(value)),
  );
  return Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]));
}
