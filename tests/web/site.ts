import Fastify from "fastify";
import { printSchema } from "graphql";
import { type LandingFacts, registerWeb } from "../../src/web";
import { openRealGraph } from "../helpers/real-graph";

/** Facts as the server gives them, in the size of the real ones. */
export const facts: LandingFacts = {
  origin: "https://kenesh.example",
  links: [
    {
      href: "playground/",
      label: "Playground",
      description: "Write and run queries, with examples.",
    },
    { href: "graphql", label: "GraphQL API", description: "POST a query here, from any origin." },
    { href: "schema.graphql", label: "Schema", description: "Every type and field, documented." },
    { href: "export", label: "Exports", description: "Lists as CSV, JSON, iCalendar and more." },
    { href: "health/ready", label: "Status", description: "Whether the server can answer." },
  ],
  counts: [
    { label: "bodies", count: 86 },
    { label: "conferences", count: 472 },
    { label: "people", count: 263 },
    { label: "documents", count: 81 },
    { label: "states", count: 31 },
    { label: "sources", count: 1204 },
  ],
  revision: "3f9c1e5a7b20",
  latestDate: "2026-03-07",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  answer: {
    conference: {
      name: "11th Summit of the Organization of Turkic States",
      date: "2024-11-06",
      place: { name: "Bishkek", state: { name: "Kyrgyzstan" } },
      participations: {
        totalCount: 9,
        nodes: [
          {
            participant: { name: "Sadyr Japarov" },
            office: { title: "President of the Kyrgyz Republic" },
          },
          {
            participant: { name: "Ilham Aliyev" },
            office: { title: "President of the Republic of Azerbaijan" },
          },
        ],
      },
      citations: [
        { source: { publisher: { name: "News.Central Asia" } } },
        { source: { publisher: { name: "Dunya" } } },
        { source: { publisher: { name: "Magyar Nemzet" } } },
        { source: { publisher: { name: "Trend" } } },
      ],
    },
  },
};

/** Both pages and the real graph, on a free port of this machine, below `path`. */
export async function openSite(path = "") {
  const graph = openRealGraph();
  const app = Fastify({ forceCloseConnections: true }); // a browser keeps its connections
  await app.register(
    async (below) => {
      await registerWeb(below, () => facts);
      below.post<{ Body: { query: string } }>("/graphql", ({ body }) => graph.answer(body.query));
      below.get("/schema.graphql", () => printSchema(graph.schema));
    },
    { prefix: path },
  );
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    graph.close();
  };
  return { origin, url: `${origin}${path}`, schema: graph.schema, close };
}
