import type { AddressInfo } from "node:net";
import { openDatabase } from "../../src/core/database/database";
import { mergedGraph } from "../../src/graph/served";
import { createServer } from "../../src/graph/server";
import { registerWeb } from "../../src/web";
import { registerExports } from "../../src/web/exports";
import { openSupergraph } from "../helpers/open-graph";
import { REAL_PLACES } from "../helpers/real-database";

/** A server with the site, the exports and `/graphql`, on a free port of this machine. */
export async function openSiteServer() {
  const db = openDatabase(REAL_PLACES.file);
  const statements: string[] = [];
  db.listen((text) => statements.push(text));
  const graph = mergedGraph(openSupergraph(), { database: () => db });
  const app = await createServer(graph, "warn");
  await registerWeb(app, { graph, origin: () => "https://kenesh.example" });
  await registerExports(app, { graph, base: "https://kenesh.example/id/" });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    app,
    graph,
    db,
    /** The statements that ran since the server was opened. */
    statements,
    /** A page as a browser asks for it. */
    page: (path: string, headers: Record<string, string> = {}) =>
      fetch(origin + path, { headers: { accept: "text/html", ...headers }, redirect: "manual" }),
    async close() {
      await app.close();
      db.close();
    },
  };
}
