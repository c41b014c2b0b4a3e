import { createServer, get, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { Crowd } from "../../../src/graph/http/crowd";

/** How many enter before one is turned away, and why it is. */
function fill(crowd: Crowd, response: ServerResponse): { entered: number; refusal: unknown } {
  for (let entered = 0; entered < 10_000; entered++) {
    try {
      crowd.enter(response);
    } catch (refusal) {
      return { entered, refusal };
    }
  }
  return { entered: 10_000, refusal: null };
}

test("a crowd has an end, whoever is turned away is told when to come again", async () => {
  const crowd = new Crowd();
  const first = await new Promise<ReturnType<typeof fill>>((resolve) => {
    const server = createServer((_request, response) => {
      response.setMaxListeners(10_000);
      const filled = fill(crowd, response);
      response.once("close", () => {
        server.close();
        resolve(filled);
      });
      response.end();
    }).listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo; // it listens on a port
      get({ host: "127.0.0.1", port, agent: false }, (response) => response.resume());
    });
  });
  expect(first.entered).toBe(400);
  expect(first.refusal).toBeInstanceOf(GraphQLError);
  expect(first.refusal).toMatchObject({
    extensions: {
      code: "SERVER_BUSY",
      http: { status: 503, headers: new Map([["retry-after", "1"]]) },
    },
  });
});
