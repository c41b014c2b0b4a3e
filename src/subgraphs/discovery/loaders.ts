import { count, sql } from "drizzle-orm";
import { oneBy } from "../../core/batch";
import { perRequest } from "../../core/context";
import { columnsOf, query } from "../../core/database/query";
import type { Reference } from "../../core/node";
import { pages } from "../../core/paging/pages";
import type { Day } from "../../core/time/day";
import { noticeDimensions } from "./dimensions";
import { build, nodes, notices } from "./tables";

/** The type and the key of whatever has this id, or null. */
export const nodeById = oneBy<Reference>(
  (keys) => sql`select ${nodes.type} as "__typename", ${nodes.id} as "id" from ${nodes}
    where ${nodes.id} in ${keys}`,
  ({ id }) => id,
);

const buildRow = query<typeof build.$inferSelect>(sql`select ${columnsOf(build)} from ${build}`);

/** The build that is in the database. */
export const theBuild = perRequest(({ db }) => {
  const [row] = db.all(buildRow);
  if (row === undefined) throw new Error("the database has no build");
  return row;
});

const coverage = query<{ lastDay: Day | null }>(
  sql`select max(${nodes.lastDay}) as "lastDay" from ${nodes} where ${nodes.type} = 'Source'`,
);

/** The latest day on which a cited source was published; null without sources. */
export const coveredUntil = perRequest(({ db }) => db.all(coverage)[0]?.lastDay ?? null);

const countRows = query<{ type: string; count: number }>(
  sql`select ${nodes.type} as "type", ${count()} as "count" from ${nodes} group by ${nodes.type}`,
);

/** Lists of notices: the one that fell due last comes first. */
export const noticePages = pages({
  table: notices,
  typename: "Notice",
  orders: { since_desc: { by: ["since", "aboutId", "kind"], direction: "desc" } },
  parents: {},
  dimensions: noticeDimensions,
});

/** How many entities there are of each type, by the name of the type. */
export const countsByType = perRequest(({ db }) => db.all(countRows));
