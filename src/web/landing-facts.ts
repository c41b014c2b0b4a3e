import { parse } from "graphql";
import { createContext } from "../core/context";
import type { ServedGraph } from "../graph/server";
import type { LandingFacts, LandingLink } from "./landing/facts";
import { LANDING_QUERY } from "./landing/query";

const DATASET = parse(`{ dataset { revision coveredUntil licence counts { type count } } }`);
const SHOWN = parse(LANDING_QUERY);

const LINKS: readonly LandingLink[] = [
  {
    href: "playground/",
    label: "Playground",
    description: "Explore the graph and write a query, with examples to begin from.",
  },
  {
    href: "export",
    label: "Exports",
    description: "Every list as CSV, Excel, Parquet, a calendar, linked data and more.",
  },
  { href: "schema.graphql", label: "Schema", description: "Every type and field, described." },
  {
    href: "health/ready",
    label: "Health",
    description: "Whether the server is ready, and which revision of the data it serves.",
  },
];

/** The kinds of records that are named on the page, in this order. */
const COUNTED = {
  CONFERENCE: "conferences",
  PARTICIPATION: "participations",
  PERSON: "people",
  TERM: "terms of office",
  BODY: "bodies",
  DOCUMENT: "documents",
  SOURCE: "sources",
} as const;

interface DatasetAnswer {
  readonly dataset: {
    readonly revision: string;
    readonly coveredUntil: string | null;
    readonly counts: readonly { readonly type: string; readonly count: number }[];
  };
}

/** What the landing page tells, asked of the graph itself. */
export async function landingFacts(graph: ServedGraph, origin: string): Promise<LandingFacts> {
  const ask = (document: typeof DATASET) =>
    graph.execute({ document, context: createContext(graph.database()) });
  const [about, shown] = await Promise.all([ask(DATASET), ask(SHOWN)]);
  // The shape that the query asks for; the schema has no nulls in it but `coveredUntil`.
  const { dataset } = about.data as unknown as DatasetAnswer;
  const counts = new Map(dataset.counts.map(({ type, count }) => [type, count]));
  return {
    origin,
    links: LINKS,
    counts: Object.entries(COUNTED).map(([type, label]) => ({
      label,
      count: counts.get(type) ?? 0,
    })),
    revision: dataset.revision,
    latestDate: dataset.coveredUntil,
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    answer: shown.data ?? null,
  };
}
