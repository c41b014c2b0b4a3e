import type { Table } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { type Context, keptBy } from "../context";
import type { Query } from "../database/query";
import { readTogether } from "../database/row";
import { keptIn } from "../kept";
import { type Eventual, Loader } from "../loader";
import { encodeCursor, type Position } from "./cursor";
import { countQuery, type Listing, pageQuery } from "./listing";
import type { PageRequest } from "./page-args";
import { type ListRequest, type Read, shapeKey, toRead } from "./read";

/** A part of a list, in the list's order. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A connection before it is read: each part is read when it is selected, and only then. */
export interface Connection<Row> {
  page(): Eventual<Page<Row>>;
  totalCount(): Eventual<number>;
  cursorOf(row: Row): string;
}

/** Gives the pages of a listing. */
export interface Pages<Row, OrderName extends string, ParentName extends string> {
  /** All rows. */
  all(context: Context, request: ListRequest<OrderName>): Connection<Row>;
  /**
   * The rows of one parent: the pages of all parents that are asked alike cost one statement.
   */
  of(
    context: Context,
    parent: ParentName,
    source: Source,
    request: ListRequest<OrderName>,
  ): Connection<Row>;
}

/** The parent of a list. */
type Source = { readonly id: string };

type PageRow<T extends Table> = T["$inferSelect"] & { readonly __typename: string };
/** What the statements of a listing give; `parent` is the place of the parent's id among the keys. */
type Loaded = Readonly<Record<"parent" | "count", number>>;

/** How many statements of a listing are kept; there is one for each set of filters and orders. */
const MOST_STATEMENTS = 500;

/** Serves a listing in pages, by keyset: stable while rows come and go, and as fast on any page. */
export function pages<T extends Table, OrderName extends string, ParentName extends string>(
  listing: Listing<T, OrderName, ParentName>,
): Pages<PageRow<T>, OrderName, ParentName> {
  const statements = new LRUCache<string, Query<Loaded>>({ max: MOST_STATEMENTS });

  /** The rows of each parent. */
  const readRows = (
    { db }: Context,
    kind: "page" | "count",
    read: Read,
    ids: readonly string[],
  ) => {
    const write = kind === "page" ? pageQuery<Loaded> : countQuery<Loaded>;
    const statement = keptIn<string, Query<Loaded>>(statements, shapeKey(kind, read), () =>
      write(listing, read),
    );
    const rows = db.all(statement, { ...read.values, keys: JSON.stringify(ids) });
    return read.parent === null ? [rows] : byParent(ids.length, rows);
  };

  const pageLoader = (context: Context, read: Read) =>
    keptBy(context, `${listing.typename} page ${read.key}`, () => {
      const load = (ids: readonly string[]) => {
        // The statement selects the columns of the listing's table.
        const rows = readRows(context, "page", read, ids) as unknown as PageRow<T>[][];
        const found = rows.map((ofParent) => toPage(ofParent, read.page));
        readTogether(found.flatMap((page) => page.rows));
        return withKeys(ids, found);
      };
      return new Loader<Page<PageRow<T>>>(load, NO_ROWS);
    });

  const countLoader = (context: Context, read: Read) =>
    keptBy(context, `${listing.typename} count ${read.key}`, () => {
      const load = (ids: readonly string[]) => {
        const rows = readRows(context, "count", read, ids);
        return withKeys(
          ids,
          rows.map(([row]) => row?.count ?? 0),
        );
      };
      return new Loader<number>(load, 0);
    });

  const connect = (
    context: Context,
    read: Read,
    source: Source | null,
  ): Connection<PageRow<T>> => ({
    page: () => loadOf(pageLoader(context, read), source),
    totalCount: () => loadOf(countLoader(context, read), source),
    cursorOf: (row) => encodeCursor(read.orderName, positionOf(read, row)),
  });

  return {
    all: (context, request) => connect(context, toRead(listing, null, request), null),
    of: (context, parent, source, request) =>
      connect(context, toRead(listing, parent, request), source),
  };
}

/** What is loaded of a parent, or of everything. */
function loadOf<Value>(loader: Loader<Value>, source: Source | null): Eventual<Value> {
  if (source !== null) return loader.of(source, "id");
  loader.loadNow([""]);
  return loader.found("");
}

const NO_ROWS = { rows: [], hasNextPage: false, hasPreviousPage: false };

function withKeys<Value>(ids: readonly string[], values: readonly Value[]) {
  return ids.flatMap((id, index) => {
    const value = values[index];
    return value === undefined ? [] : [[id, value] as const];
  });
}

function positionOf({ order }: Read, row: Readonly<Record<string, unknown>>): Position {
  // The columns of an order are text and integers.
  return order.by.map((name) => row[name] as string | number);
}

function byParent(count: number, rows: readonly Loaded[]): Loaded[][] {
  const groups: Loaded[][] = Array.from({ length: count }, () => []);
  for (const row of rows) groups[row.parent]?.push(row);
  return groups;
}

/** One row more than the page was read, to know whether there are more. */
function toPage<Row>(loaded: Row[], request: PageRequest): Page<Row> {
  const more = loaded.length > request.size;
  if (more) loaded.pop();
  return request.backward
    ? { rows: loaded.reverse(), hasPreviousPage: more, hasNextPage: request.before !== null }
    : { rows: loaded, hasNextPage: more, hasPreviousPage: request.after !== null };
}
