import DataLoader from "dataloader";
import type { Table } from "drizzle-orm";
import { type Context, keptBy } from "../context";
import type { Query, Values } from "../database/query";
import type { Condition } from "./condition";
import { decodeCursor, encodeCursor, type Position } from "./cursor";
import { countQuery, type Listing, pageQuery, type Shape } from "./listing";
import { type PageArgs, type PageRequest, pageRequest } from "./page-args";

/** A part of a list, in the list's order. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A connection before it is read: each part is read when it is selected, and only then. */
export interface Connection<Row> {
  page(): Promise<Page<Row>>;
  totalCount(): Promise<number>;
  cursorOf(row: Row): string;
}

/** What a client asks of a list. */
export interface ListRequest<OrderName extends string> {
  readonly order: OrderName;
  readonly conditions?: readonly Condition[];
  readonly page: PageArgs;
}

/** Gives the pages of a listing. */
export interface Pages<Row, OrderName extends string, ParentName extends string> {
  /** All rows. */
  all(context: Context, request: ListRequest<OrderName>): Connection<Row>;
  /** The rows of one parent; the pages of all parents that are asked alike cost one statement. */
  of(
    context: Context,
    parent: ParentName,
    id: string,
    request: ListRequest<OrderName>,
  ): Connection<Row>;
}

type PageRow<T extends Table> = T["$inferSelect"] & { readonly __typename: string };
type Loaded = Record<string, string | number> & { parentId: string };

interface Read extends Shape {
  readonly orderName: string;
  readonly parentName: string;
  readonly values: Values;
  /** The same for all reads that one statement with one set of values can answer. */
  readonly key: string;
}

/** Serves a listing in pages, by keyset: stable while rows come and go, and as fast on any page. */
export function pages<T extends Table, OrderName extends string, ParentName extends string>(
  listing: Listing<T, OrderName, ParentName>,
): Pages<PageRow<T>, OrderName, ParentName> {
  const statements = new Map<string, Query<Loaded>>();
  const statementOf = (kind: "page" | "count", read: Read) => {
    const shape = shapeKey(kind, read);
    const known = statements.get(shape);
    if (known !== undefined) return known;
    const write = kind === "page" ? pageQuery<Loaded> : countQuery<Loaded>;
    const made = write(listing, read);
    statements.set(shape, made);
    return made;
  };

  const load = (context: Context, kind: "page" | "count", read: Read, id: string) => {
    const loader = keptBy(
      context,
      `${listing.typename} ${kind} ${read.key}`,
      () =>
        new DataLoader<string, Loaded[]>(async (ids) => {
          const values = { ...read.values, keys: JSON.stringify(ids) };
          const rows = context.db.all(statementOf(kind, read), values);
          return read.parent === null ? [rows] : byParent(ids, rows);
        }),
    );
    return loader.load(id);
  };

  const connect = (context: Context, read: Read, id: string): Connection<PageRow<T>> => ({
    page: async () => toPage<PageRow<T>>(await load(context, "page", read, id), read.page),
    totalCount: async () => Number((await load(context, "count", read, id))[0]?.count ?? 0),
    cursorOf: (row) => encodeCursor(read.orderName, positionOf(read, row)),
  });

  return {
    all: (context, request) => connect(context, toRead(listing, null, request), ""),
    of: (context, parent, id, request) => connect(context, toRead(listing, parent, request), id),
  };
}

function toRead<OrderName extends string, ParentName extends string>(
  listing: Listing<Table, OrderName, ParentName>,
  parentName: ParentName | null,
  request: ListRequest<OrderName>,
): Read {
  const order = listing.orders[request.order];
  const page = pageRequest(request.page);
  const conditions = request.conditions ?? [];
  const values = Object.assign(
    { limit: page.size + 1 },
    ...conditions.map((condition) => condition.values),
    cursorValues("after", request.order, order.by.length, page.after),
    cursorValues("before", request.order, order.by.length, page.before),
  );
  const read = {
    order,
    orderName: request.order,
    parent: parentName === null ? null : listing.parents[parentName],
    parentName: parentName ?? "",
    conditions,
    page,
    values,
  };
  return { ...read, key: `${shapeKey("page", read)} ${JSON.stringify(values)}` };
}

function shapeKey(kind: "page" | "count", read: Omit<Read, "key">): string {
  const { page, conditions } = read;
  const filter = conditions.map(({ id }) => id).join(",");
  if (kind === "count") return `count ${read.parentName} ${filter}`;
  const flags = `${page.backward} ${page.after !== null} ${page.before !== null}`;
  return `page ${read.parentName} ${filter} ${read.orderName} ${flags}`;
}

function cursorValues(name: string, order: string, length: number, cursor: string | null): Values {
  if (cursor === null) return {};
  const position = decodeCursor(order, length, cursor);
  return Object.fromEntries(position.map((value, index) => [`${name}${index}`, value]));
}

function positionOf({ order }: Read, row: Readonly<Record<string, unknown>>): Position {
  // The columns of an order are text and integers.
  return order.by.map((name) => row[name] as string | number);
}

function byParent(ids: readonly string[], rows: readonly Loaded[]): Loaded[][] {
  const groups = new Map<string, Loaded[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.parentId)?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}

/** One row more than the page was read, to know whether there are more. */
function toPage<Row>(loaded: readonly Loaded[], request: PageRequest): Page<Row> {
  const more = loaded.length > request.size;
  // The statement selects the columns of the listing's table.
  const rows = loaded.slice(0, request.size) as unknown as Row[];
  return request.backward
    ? { rows: rows.reverse(), hasPreviousPage: more, hasNextPage: request.before !== null }
    : { rows, hasNextPage: more, hasPreviousPage: request.after !== null };
}
