import { join } from "node:path";
import {
  askedWithoutSearch,
  type Contender,
  inOtherWords,
  ours,
  server,
  withDatabase,
} from "./contender";
import { fromTables } from "./from-tables";
import { compileOrdinary } from "./ordinary/compile";

/** Our responses are not kept: every answer is computed. */
const UNCACHED = { KENESH_CACHE: "0" };

/** What every server is compared with: one process, operations compiled. */
export const MERGED = ours("merged", "Kenesh, merged", [], UNCACHED);
/** As it comes, with its response cache. */
export const CACHED = ours("cached", "Kenesh, cached", [], {});

const POSTGRAPHILE = server(
  "postgraphile",
  "PostGraphile, PostgreSQL",
  ({ peers, postgres }) => postgres && [join(peers, "postgraphile.mjs"), postgres.connection],
);

/** Every server, ours first. */
export const CONTENDERS: readonly Contender[] = [
  MERGED,
  CACHED,
  ours("distributed", "Kenesh, distributed", ["--distributed"], UNCACHED),
  {
    ...server("apollo", "Apollo Server, default", ({ database }) => [
      join(__dirname, "apollo.mjs"),
      database,
    ]),
    path: "/",
  },
  {
    ...server("ordinary", "Apollo Server as usual", ({ database }) => [
      compileOrdinary(),
      database,
    ]),
    path: "/",
    bodyOf: askedWithoutSearch,
  },
  {
    ...server("mercurius", "Mercurius, jit, own loaders", withDatabase("mercurius")),
    bodyOf: askedWithoutSearch,
  },
  {
    ...server("yoga", "Yoga, drizzle-graphql", withDatabase("yoga")),
    bodyOf: (operation, step) => inOtherWords("drizzle", operation, step),
    dataOf: fromTables,
    omits: "pageInfo",
  },
  {
    ...POSTGRAPHILE,
    async start(places) {
      const running = await POSTGRAPHILE.start(places);
      const { postgres } = places;
      return running && postgres && { ...running, pids: [...running.pids, postgres.pid] };
    },
    bodyOf: (operation, step) => inOtherWords("postgraphile", operation, step),
    dataOf: fromTables,
    omits: "pageInfo",
  },
  {
    ...server("sql", "one SQL statement, Fastify", withDatabase("sql")),
    bodyOf: askedWithoutSearch,
  },
  {
    ...server("fixed", "a fixed buffer, Fastify", ({ peers, answers }) => [
      join(peers, "fixed.mjs"),
      answers,
    ]),
    bodyOf: ({ name, steps }, step) => JSON.stringify({ file: `${name}.${steps.indexOf(step)}` }),
  },
];
