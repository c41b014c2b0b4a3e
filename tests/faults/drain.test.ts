import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { call, keepCalling, openRaw, portOf } from "./client";

const ARGS = ["--database", REAL_PLACES.file, "--no-build"];
const QUERY = `/graphql?query=${encodeURIComponent("{ conferences(first: 50) { nodes { name participations(first: 20) { nodes { id } } } } }")}`;

/** How much is asked for before the server is told to end. */
const BEFORE_END = 40;
/** Sooner than it would end idle connections, on however busy a machine. */
const END_WITHIN_MS = 50_000;

/** Of a line that is logged of a request, what is looked at here. */
interface RequestLine {
  readonly method?: string;
  readonly path?: string;
  readonly aborted?: true;
}

const linesOf = (logged: string): RequestLine[] =>
  logged
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("told to end, it cuts no answer, tells that it is not ready, and is held up by nobody", async () => {
  const server = await serveKenesh(ARGS, { KENESH_LOG: "info", KENESH_DRAIN: "3" });
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
  while (number < BEFORE_END) await wait(20);
  const told = Date.now();
  const ended = server.stop();
  const askReady = () => call({ port, path: "/health/ready" });
  let ready = await askReady();
  while (ready.status === 200) ready = await askReady();
  expect(ready.status).toBe(503);
  expect(JSON.parse(ready.body)).toMatchObject({ status: "not ready" });
  expect(ready.headers.connection).toBe("close");

  expect(await ended).toBe(0);
  expect(Date.now() - told).toBeLessThan(END_WITHIN_MS);
  await Promise.all([idle.closed, silent.closed, stalled.closed]);
  const outcomes = (await Promise.all(busy)).flat();
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  // Each client ends by finding nobody at the port. Where the port closes while the system holds a connection
  // for it, that is a reset: what tells it from a cut answer is that the server has not seen the request.
  expect(failures).toHaveLength(10);
  for (const failure of failures) expect(["ECONNREFUSED", "ECONNRESET"]).toContain(failure);
  const taken = linesOf(server.logged()).filter(
    ({ method, path }) => method === "GET" && path === "/graphql",
  );
  expect(taken.filter(({ aborted }) => aborted)).toEqual([]);
  expect(taken).toHaveLength(outcomes.length - failures.length);
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
  expect(Date.now() - told).toBeLessThan(END_WITHIN_MS);
});
