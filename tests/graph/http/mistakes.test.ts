import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "../responses/server";
import { MISTAKES } from "./mistakes";

/** Whatever is wrong with a request, it is said in GraphQL's form, with the right status and a remedy. */
let server: TestServer;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

test.each(MISTAKES)("$name: $status", async ({ sent, status, code, says }) => {
  const answer = await server.send(sent);
  expect(answer.headers["content-type"]).toMatch(/^application\/(graphql-response\+)?json/);
  const { errors } = JSON.parse(answer.text);
  expect({ status: answer.status, code: errors[0].extensions.code }).toEqual({ status, code });
  expect(errors.map(({ message }: { message: string }) => message).join("\n")).toMatch(says);
  expect(answer.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "no-store",
  });
  // Nobody is told of our files, and nobody is told of the same mistake by its second sending.
  expect(answer.text).not.toMatch(/node_modules|\bat .*\.js:/);
  expect((await server.send(sent)).text).toBe(answer.text);
});

test("each is a mistake of its own", () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(MISTAKES.map(({ name }) => name)).size).toBe(MISTAKES.length);
  expect(new Set(MISTAKES.map(({ sent }) => JSON.stringify(sent))).size).toBe(MISTAKES.length);
});
