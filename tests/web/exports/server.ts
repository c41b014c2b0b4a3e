import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { openDatabase } from "../../../src/core/database/database";
import { mergedGraph } from "../../../src/graph/served";
import { createServer } from "../../../src/graph/server";
import { registerExports } from "../../../src/web/exports";
import { openSupergraph } from "../../helpers/open-graph";
import { REAL_PLACES } from "../../helpers/real-database";

const supergraph = openSupergraph();

/** A server with `/graphql` and the exports, on a free port of this machine. */
export async function openServer(file = REAL_PLACES.file) {
  const db = openDatabase(file);
  const statements: string[] = [];
  db.listen((text) => statements.push(text));
  const graph = mergedGraph(supergraph, { database: () => db });
  const app = await createServer(graph, "silent");
  await registerExports(app, { graph, base: "https://kenesh.example/id/" });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  const url = `http://127.0.0.1:${port}`;
  /** Without compression, unless it is asked for. */
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(url + path, { method, headers: { "accept-encoding": "identity", ...headers } });
  return {
    url,
    port,
    /** The statements that ran since the server was opened. */
    statements,
    get,
    /** The same, and asks again while the answer is still being made, as it is told to. */
    async getMade(...asked: Parameters<typeof get>) {
      for (;;) {
        const response = await get(...asked);
        const seconds = Number(response.headers.get("retry-after"));
        if (response.status !== 503 || seconds === 0) return response;
        await setTimeout(1_000 * seconds);
      }
    },
    post: (body: unknown) =>
      fetch(`${url}/export`, {
        method: "POST",
        headers: { "content-type": "application/json", "accept-encoding": "identity" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    /** What `/graphql` answers as `nodes`. */
    async nodes(query: string, variables: object) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const { data } = (await response.json()) as {
        data: { nodes: ({ __typename: string } | null)[] };
      };
      return data.nodes;
    },
    async close() {
      await app.close();
      db.close();
    },
  };
}
