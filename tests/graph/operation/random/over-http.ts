import type { AddressInfo } from "node:net";
import { print } from "graphql";
import type { Database } from "../../../../src/core/database/database";
import type { OperationRequest } from "../../../../src/graph/operation";
import type { ServedGraph } from "../../../../src/graph/server";
import { createServer } from "../../../../src/graph/server";
import { type Answer, askAt } from "../../../helpers/federation";

/** As much as a server keeps that is told nothing else. */
const CACHE_BYTES = 32 * 1024 * 1024;

/**
 * The server of a graph on a free port, as a client sees it: with the cache of answers, which gives the second
 * and the third answer to an operation.
 */
export async function openOverHttp(graph: ServedGraph, db: Database) {
  const app = await createServer(graph, "silent", { cacheBytes: CACHE_BYTES });
  await app.listen({ host: "127.0.0.1", port: 0 });
  // Listening at a port, not at a socket of the file system.
  const { port } = app.server.address() as AddressInfo;
  return {
    async execute({ document, operationName, variables }: OperationRequest): Promise<Answer> {
      const query = document.loc?.source.body ?? print(document);
      const url = `http://127.0.0.1:${port}`;
      return askAt(url, {
        query,
        operationName: operationName ?? null,
        variables: variables ?? {},
      });
    },
    async close() {
      await app.close();
      db.close();
    },
  };
}
