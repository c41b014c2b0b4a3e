import { auditServer } from "graphql-http";
import { openDatabase } from "../../src/core/database/database";
import { composeSupergraph } from "../../src/graph/compose";
import { mergedGraph } from "../../src/graph/served";
import { createServer } from "../../src/graph/server";
import { subgraphs } from "../../src/subgraphs";
import type { Row } from "./row";

/**
 * Runs the audits of GraphQL over HTTP (https://github.com/graphql/graphql-over-http) against the
 * merged graph.
 */
export async function auditHttp(database: string): Promise<Row> {
  const db = openDatabase(database);
  const serving = { database: () => db };
  const graph = mergedGraph(composeSupergraph(subgraphs), serving);
  const app = await createServer(graph, "silent", { cacheBytes: 1_000_000 });
  const url = await app.listen({ port: 0, host: "localhost" });
  const results = await auditServer({ url: `${url}/graphql` });
  await app.close();
  db.close();
  const failed = results.filter(({ status }) => status !== "ok").map(({ name }) => name);
  return {
    name: "GraphQL over HTTP",
    passed: results.length - failed.length,
    total: results.length,
    note: failed.join("; "),
  };
}
