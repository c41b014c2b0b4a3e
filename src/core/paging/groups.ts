import { sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Context } from "../context";
import { given, type Query, query } from "../database/query";
import { getOrInsert } from "../get-or-insert";
import { Loader } from "../loader";
import type { Dimension, Dimensions } from "./dimension";
import { type AnyListing, fromOf, type Shape, whereOf } from "./listing";
import { type Read, shapeKey } from "./read";

/** The most groups of one list, and how many there are when the client does not say. */
export const MOST_GROUPS = 500;
/** The most dimensions at a time. */
export const MOST_DIMENSIONS = 3;

/** How a list is counted. */
export interface GroupRequest {
  readonly by: readonly string[];
  readonly order: "count_desc" | "key_asc";
  readonly first: number;
  readonly fillYears: boolean;
}

/** How many items have the same values; the values in the order of the dimensions. */
export interface GroupCount {
  readonly values: readonly string[];
  readonly count: number;
}

/** A row of the statement: `key0`, `key1`, …; `owner` is the place of the parent's id among the keys. */
type GroupRow = Readonly<Record<string, string | number>>;

/**
 * Compiles the statement that counts a list by some dimensions, or the lists of several parents, each
 * with as many groups as the value `most` says.
 *
 * @param by one to three different names of dimensions
 */
function groupQuery(
  listing: AnyListing,
  shape: Omit<Shape, "page">,
  {
    by,
    order,
    dimensions,
  }: Pick<GroupRequest, "by" | "order"> & { readonly dimensions: Dimensions },
): Query<GroupRow> {
  const used = by.map((name) => dimensionOf(dimensions, name));
  // Two dimensions may stand in the same table; each declares its join once.
  const joins = new Set(used.flatMap(({ join }) => (join === undefined ? [] : [join])));
  const whole = used.map(({ value }, index) => ({
    ...{ id: `group${index}`, values: {} },
    sql: sql`${value} is not null`,
  }));
  const conditions = [...shape.conditions, ...whole];
  const keys = used.map((_, index) => sql.raw(`"key${index}"`));
  const columns = used.map(({ value }, index) => sql`${value} as ${keys[index]}`);
  const owner = shape.parent === null ? sql`0` : sql`parent.key`;
  const from =
    shape.parent === null
      ? fromOf(listing, shape)
      : sql`json_each(${given("keys")}) parent cross join ${fromOf(listing, shape)}`;
  const rank = order === "key_asc" ? keys : [sql`"count" desc`, ...keys];
  return query<GroupRow>(sql`
    select * from (
      select *, row_number() over (partition by "owner" order by ${sql.join(rank, sql`, `)}) as "place"
      from (
        select ${owner} as "owner", ${sql.join(columns, sql`, `)}, count(*) as "count"
        from ${from} ${sql.join([...joins], sql` `)}
        ${whereOf(listing, { ...shape, conditions, page: null })}
        group by ${sql.join([sql.raw('"owner"'), ...keys], sql`, `)}))
    where "place" <= ${given("most")} order by "owner", "place"`);
}

/** How many lists are counted by one statement: nothing else happens while it runs. */
const PARENTS_AT_ONCE = 20;

/** How many compiled statements are remembered; there is one for each list, filter and dimensions. */
const MOST_STATEMENTS = 500;

const statements = new LRUCache<string, Query<GroupRow>>({ max: MOST_STATEMENTS });

/** Counts the lists of parents by some dimensions: one statement for all of them. */
export function countsBy(
  { db }: Context,
  listing: AnyListing & { readonly dimensions?: Dimensions },
  read: Read,
  { by, order, first, fillYears }: GroupRequest,
): Loader<readonly GroupCount[]> {
  const key = `${listing.typename} ${shapeKey("count", read)} ${by.join()} ${order}`;
  const { dimensions = {} } = listing;
  // Which of the filled ones are the first is known when all are there.
  const most = fillYears ? MOST_GROUPS : first;
  const statement = getOrInsert<string, Query<GroupRow>>(statements, key, () =>
    groupQuery(listing, read, { by, order, dimensions }),
  );
  return new Loader<readonly GroupCount[]>(
    (ids, tell) => {
      const values = { ...read.values, keys: JSON.stringify(ids), most };
      const groups: GroupCount[][] = ids.map(() => []);
      for (const row of db.all(statement, values))
        groups[Number(row.owner)]?.push(groupOf(row, by));
      for (const [index, id] of ids.entries()) tell(id, groups[index] ?? []);
    },
    [],
    PARENTS_AT_ONCE,
  );
}

/** The group of a row. */
function groupOf(row: GroupRow, by: readonly string[]): GroupCount {
  return { values: by.map((_, index) => String(row[`key${index}`])), count: Number(row.count) };
}

function dimensionOf(dimensions: Dimensions, name: string): Dimension {
  const dimension = dimensions[name];
  if (dimension === undefined) throw new Error(`there is no dimension ${name}`);
  return dimension;
}

/** What is wrong with a request for groups; null when nothing is. */
export function faultOf({ by, first }: GroupRequest): string | null {
  if (by.length < 1 || by.length > MOST_DIMENSIONS)
    return `\`by\` takes 1 to ${MOST_DIMENSIONS} dimensions, not ${by.length}`;
  if (new Set(by).size < by.length) return "`by` names a dimension twice; leave one out";
  if (first < 1 || first > MOST_GROUPS)
    return `\`first: ${first}\` is out of range; expected 1 to ${MOST_GROUPS}`;
  return null;
}

/**
 * Puts groups of none where a year has none between the first and the last of all, for each
 * combination of the other values: as a chart needs them.
 *
 * @param yearAt the place of the year among the values
 * @param most how many may come of it
 */
export function filled(groups: readonly GroupCount[], yearAt: number, most: number): GroupCount[] {
  const years = groups.map(({ values }) => Number(values[yearAt])).filter(Number.isInteger);
  if (years.length === 0) return [...groups];
  const known = new Map(groups.map((group) => [JSON.stringify(group.values), group]));
  const others = new Map(
    groups.map(({ values }) => [JSON.stringify(values.toSpliced(yearAt, 1)), values]),
  );
  const all: GroupCount[] = [];
  for (const values of others.values())
    for (let year = Math.min(...years); year <= Math.max(...years); year++) {
      if (all.length === most) return all;
      const filledValues = values.with(yearAt, String(year).padStart(4, "0"));
      all.push(known.get(JSON.stringify(filledValues)) ?? { values: filledValues, count: 0 });
    }
  return all;
}
