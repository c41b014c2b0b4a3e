import Fastify from "fastify";
import { parse, printSchema } from "graphql";
import { createContext } from "../../src/core/context";
import { openDatabase } from "../../src/core/database/database";
import { mergedGraph } from "../../src/graph/served";
import { registerWeb } from "../../src/web";
import { openSupergraph } from "../helpers/open-graph";
import { REAL_PLACES } from "../helpers/real-database";

/** The site and the real graph, on a free port of this machine, below `path`. */
export async function openSite(path = "") {
  const db = openDatabase(REAL_PLACES.file);
  const graph = mergedGraph(openSupergraph(), { database: () => db });
  const app = Fastify({ forceCloseConnections: true }); // a browser keeps its connections
  await app.register(
    async (below) => {
      await registerWeb(below, { graph, origin: () => "https://kenesh.example" });
      below.post<{ Body: { query: string } }>("/graphql", ({ body }) =>
        graph.execute({ document: parse(body.query), context: createContext(db) }),
      );
      below.get("/schema.graphql", () => printSchema(graph.schema));
    },
    { prefix: path },
  );
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    db.close();
  };
  return { origin, url: `${origin}${path}`, schema: graph.schema, close };
}
