import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { call, keepCalling, openRaw, portOf } from "./client";

const ARGS = ["--database", REAL_PLACES.file, "--no-build"];
const QUERY = `/graphql?query=${encodeURIComponent("{ conferences(first: 50) { nodes { name participations(first: 20) { nodes { id } } } } }")}`;

test("told to end, it cuts no answer, tells that it is not ready, and is held up by nobody", async () => {
  const server = await serveKenesh(ARGS);
  const port = portOf(server.url);
  const idle = openRaw(port, "GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n");
  const silent = openRaw(port);
  const stalled = openRaw(
    port,
    "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
  );
  let number = 0;
  // Each asks for something else, so that all of it has to be made.
  const busy = Array.from({ length: 10 }, () =>
    keepCalling(
      () => ({ port, path: `${QUERY}%20%23${number++}` }),
      () => false,
    ),
  );
  await wait(1_000);
  const told = Date.now();
  const ended = server.stop();
  await wait(300);
  const ready = await call({ port, path: "/health/ready" });
  expect(ready.status).toBe(503);
  expect(JSON.parse(ready.body)).toMatchObject({ status: "not ready" });
  expect(ready.headers.connection).toBe("close");

  expect(await ended).toBe(0);
  expect(Date.now() - told).toBeLessThan(15_000);
  await Promise.all([idle.closed, silent.closed, stalled.closed]);
  const outcomes = (await Promise.all(busy)).flat();
  expect(outcomes.length).toBeGreaterThan(20);
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  // Each client ends by finding nobody at the port, and none by a cut answer.
  expect(failures).toEqual(Array.from({ length: 10 }, () => "ECONNREFUSED"));
  const statuses = new Set(outcomes.filter(({ failure }) => !failure).map(({ status }) => status));
  expect([...statuses]).toEqual([200]);
});

test("an answer that nobody reads does not hold it up", async () => {
  const server = await serveKenesh(ARGS);
  const unread = openRaw(portOf(server.url));
  unread.socket.pause();
  const get = "GET /export/participations.json HTTP/1.1\r\nhost: x\r\n\r\n";
  unread.socket.write(get.repeat(20));
  await wait(1_000);
  const told = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - told).toBeLessThan(15_000);
});
