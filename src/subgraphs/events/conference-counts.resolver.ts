import { type SQL, sql } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { query, type Query as Statement } from "../../core/database/query";
import { enumName } from "../../core/enums";
import { Node, reference } from "../../core/node";
import type { Condition } from "../../core/paging/condition";
import { ConferenceDimension, Count } from "./conference-counts";
import { ConferenceFilter, conferenceConditions } from "./conference-filter";
import { seriesById } from "./loaders";
import { conferenceOrganizers, conferences, series, statesOfPlaces } from "./tables";

/** How conferences are counted by something. */
interface Dimension {
  readonly value: SQL;
  /** Null where the value is its own label. */
  readonly label?: SQL;
  /** Tables that are joined to `conferences` to reach the value. */
  readonly join?: SQL;
  /** The GraphQL type of what the value is the id of. */
  readonly type?: string;
  /** Without it: by count, the highest first, then by value. */
  readonly order?: SQL;
}

const DIMENSIONS: Readonly<Record<ConferenceDimension, Dimension>> = {
  year: { value: sql`substr(${conferences.date}, 1, 4)`, order: sql`1` },
  body: {
    value: sql`${conferenceOrganizers.organizerId}`,
    join: sql`join ${conferenceOrganizers}
      on ${conferenceOrganizers.conferenceId} = ${conferences.id}
      and ${conferenceOrganizers.organizerType} = 'Body'`,
    type: "Body",
  },
  state: {
    value: sql`${statesOfPlaces.stateId}`,
    join: sql`join ${statesOfPlaces} on ${statesOfPlaces.placeId} = ${conferences.placeId}`,
    type: "State",
  },
  place: { value: sql`${conferences.placeId}`, type: "Place" },
  kind: { value: sql`${conferences.kind}` },
  series: {
    value: sql`${conferences.seriesId}`,
    label: sql`${series.name}`,
    join: sql`join ${series} on ${series.id} = ${conferences.seriesId}`,
    type: "Series",
  },
};

interface CountRow {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Compiled once for each dimension and each set of filters. */
const statements = new Map<string, Statement<CountRow>>();

function countStatement(by: ConferenceDimension, conditions: readonly Condition[]) {
  const key = [by, ...conditions.map(({ id }) => id)].join();
  const known = statements.get(key);
  if (known !== undefined) return known;
  const { value, label = value, join = sql``, order = sql`3 desc, 1` } = DIMENSIONS[by];
  const where = [sql`${value} is not null`, ...conditions.map(({ sql: each }) => sql`(${each})`)];
  const made = query<CountRow>(sql`
    select ${value} as "value", ${label} as "label", count(*) as "count"
    from ${conferences} ${join} where ${sql.join(where, sql` and `)}
    group by 1 order by ${order}`);
  statements.set(key, made);
  return made;
}

/** `informal_summit` is "Informal summit". */
const inWords = (kind: string) => (kind.charAt(0).toUpperCase() + kind.slice(1)).replace("_", " ");

@Resolver(() => Count)
export class ConferenceCountsResolver {
  @Query(() => [Count], {
    description:
      "How many conferences there are by year, body and so on: years in order of time, else the highest count first, then by key. But for years, `conferences` has as many when the key is added to the filter.",
  })
  conferenceCounts(
    @Arg("by", () => ConferenceDimension, { description: "What to count by." })
    by: ConferenceDimension,
    @Arg("filter", () => ConferenceFilter, {
      nullable: true,
      description: "Which conferences; all without it.",
    })
    filter: ConferenceFilter | null | undefined,
    @Ctx() ctx: Context,
  ): Count[] {
    const conditions = conferenceConditions(filter, ctx);
    const values = Object.assign({}, ...conditions.map((condition) => condition.values));
    const { type } = DIMENSIONS[by];
    return ctx.db.all(countStatement(by, conditions), values).map(({ value, label, count }) => ({
      key: by === "kind" ? enumName(value) : value,
      label: by === "kind" ? inWords(label) : label,
      count,
      of: type === undefined ? null : reference(type, value),
    }));
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "The body, state, place or series; null for a year or a kind.",
  })
  node(@Root() { of }: Count, @Ctx() ctx: Context): Node | null | Promise<Node | null> {
    // Series are our own: nobody else makes them whole.
    return of?.__typename === "Series" ? seriesById(ctx).load(of.id) : of;
  }
}
