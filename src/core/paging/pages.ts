import type { Table } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { ROWS_AT_ONCE } from "../batch";
import { rankedBy } from "../collation";
import { type Context, memoized, perRequest } from "../context";
import type { Query } from "../database/query";
import { readTogether } from "../database/row";
import { getOrInsert } from "../get-or-insert";
import { type Eventual, Loader, type Tell } from "../loader";
import { encodeCursor, type Position } from "./cursor";
import { countsBy, type GroupCount, type GroupRequest } from "./groups";
import { countQuery, type Listing, pageQuery } from "./listing";
import type { PageRequest } from "./page-args";
import { isSameRequest, type ListRequest, listName, type Read, shapeKey, toRead } from "./read";

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
  /** How many there are by something; the request is checked already. */
  groups(request: GroupRequest): Eventual<readonly GroupCount[]>;
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
    const statement = getOrInsert<string, Query<Loaded>>(statements, shapeKey(kind, read), () =>
      write(listing, read),
    );
    const rows = db.all(statement, { ...read.values, keys: JSON.stringify(ids) });
    return read.parent === null ? [rows] : byParent(ids.length, rows);
  };

  const pageLoader = (context: Context, read: Read) =>
    new Loader<Page<PageRow<T>>>(
      (ids, tell) => {
        // The statement selects the columns of the listing's table.
        const rows = readRows(context, "page", read, ids) as unknown as PageRow<T>[][];
        const pages = rows.map((ofParent) => toPage(ofParent, read.page));
        readTogether(rowsOf(pages));
        tellEach(tell, ids, pages);
      },
      NO_ROWS,
      parentsAtOnce(read.page),
    );

  const countLoader = (context: Context, read: Read) =>
    new Loader<number>(
      (ids, tell) => {
        const rows = readRows(context, "count", read, ids);
        tellEach(
          tell,
          ids,
          rows.map(([row]) => row?.count ?? 0),
        );
      },
      0,
      COUNTS_AT_ONCE,
    );

  const answers = (
    context: Context,
    parent: ParentName | null,
    request: ListRequest<OrderName>,
  ): Answers<PageRow<T>> => {
    const read = toRead(context.db, listing, parent, request);
    return memoized(context, `${listing.typename} ${read.key}`, () => ({
      pages: pageLoader(context, read),
      counts: countLoader(context, read),
      groups: (by) =>
        memoized(context, `groups ${JSON.stringify([listing.typename, read.key, by])}`, () =>
          countsBy(context, listing, read, by),
        ),
      cursorOf: (row) => encodeCursor(listName(listing, request.order), positionOf(read, row)),
    }));
  };

  const latest = perRequest(() => new Map<ParentName | null, Latest<OrderName, PageRow<T>>>());
  const connect = (
    context: Context,
    parent: ParentName | null,
    source: Source | null,
    request: ListRequest<OrderName>,
  ): Connection<PageRow<T>> => {
    const known = latest(context).get(parent);
    if (known !== undefined && isSameRequest(known.request, request))
      return connection(known.answers, source);
    const made = answers(context, parent, request);
    latest(context).set(parent, { request, answers: made });
    return connection(made, source);
  };

  return {
    all: (context, request) => connect(context, null, null, request),
    of: connect,
  };
}

/** What a request for a list is answered from, for whatever parent. */
interface Answers<Row> {
  readonly pages: Loader<Page<Row>>;
  readonly counts: Loader<number>;
  readonly groups: (request: GroupRequest) => Loader<readonly GroupCount[]>;
  readonly cursorOf: Connection<Row>["cursorOf"];
}

/** The last request for a list: that of the next parent is mostly the same, and is not read anew. */
interface Latest<OrderName extends string, Row> {
  readonly request: ListRequest<OrderName>;
  readonly answers: Answers<Row>;
}

function connection<Row>(
  { pages, counts, groups, cursorOf }: Answers<Row>,
  source: Source | null,
): Connection<Row> {
  return {
    page: () => loadOf(pages, source),
    totalCount: () => loadOf(counts, source),
    groups: (request) => loadOf(groups(request), source),
    cursorOf,
  };
}

/** What is loaded of a parent, or of everything. */
function loadOf<Value>(loader: Loader<Value>, source: Source | null): Eventual<Value> {
  if (source !== null) return loader.of(source, "id");
  loader.loadNow([""]);
  return loader.found("");
}

/** How many parents one statement may count the lists of: a count reads all that it counts. */
const COUNTS_AT_ONCE = 100;

function parentsAtOnce({ size }: PageRequest): number {
  return Math.max(1, Math.floor(ROWS_AT_ONCE / (size + 1)));
}

function rowsOf<Row>(pages: readonly Page<Row>[]): readonly Row[] {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return only.rows;
  const all: Row[] = [];
  for (const { rows } of pages) for (const row of rows) all.push(row);
  return all;
}

const NO_ROWS = { rows: [], hasNextPage: false, hasPreviousPage: false };

function tellEach<Value>(
  tell: Tell<Value>,
  ids: readonly string[],
  values: readonly Value[],
): void {
  for (const [index, id] of ids.entries()) {
    const value = values[index];
    if (value !== undefined) tell(id, value);
  }
}

function positionOf({ order }: Read, row: Readonly<Record<string, unknown>>): Position {
  // The columns of an order are text and integers.
  return order.by.map((name) => row[rankedBy(name) ?? name] as string | number);
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
