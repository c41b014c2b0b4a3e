import { expect, test } from "@jest/globals";
import { auditServer } from "graphql-http";
import { openServer } from "../responses/server";

test("the one address passes all audits of GraphQL over HTTP", async () => {
  const server = await openServer();
  const results = await auditServer({ url: `http://127.0.0.1:${server.port}/graphql` });
  expect(results.filter(({ status }) => status !== "ok").map(({ name }) => name)).toEqual([]);
  expect(results.length).toBe(61);
  await server.close();
});
