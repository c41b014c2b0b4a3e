import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LIMITS } from "../../src/graph/connections/limits";
import { type RunningServer, serveKenesh, serveKeneshWithFiles } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { call, openRaw, portOf } from "./client";

const ARGS = ["--database", REAL_PLACES.file, "--no-build"];
/** Timeouts are looked at each second, and the machine may be busy. */
const LATE_MS = 6_000;

let server: RunningServer;

beforeAll(async () => {
  server = await serveKenesh(ARGS);
});

afterAll(() => server.stop());

const BODY =
  "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";

test("heads and bodies that do not come are refused by 408, and the port answers meanwhile", async () => {
  const port = portOf(server.url);
  const heads = Array.from({ length: 20 }, () => openRaw(port, "GET / HTTP/1.1\r\nhos"));
  const bodies = Array.from({ length: 200 }, () => openRaw(port, BODY));
  expect((await call({ port, path: "/health/ready" })).status).toBe(200);
  for (const { closed, received } of heads) {
    expect(await closed).toBeLessThan(LIMITS.headMs + LATE_MS);
    expect(received()).toMatch(/^(HTTP\/1.1 408|$)/);
  }
  for (const { closed, received } of bodies) {
    expect(await closed).toBeLessThan(LIMITS.requestMs + LATE_MS);
    expect(received()).toMatch(/^HTTP\/1.1 408/);
  }
});

test("where the system gives few files, idle connections make room", async () => {
  const small = await serveKeneshWithFiles(256, ARGS);
  const port = portOf(small.url);
  const idle = Array.from({ length: 300 }, () => openRaw(port));
  for (let times = 0; times < 20; times++) {
    const { status, failure } = await call({ port, path: "/health/ready" });
    expect({ status, failure }).toEqual({ status: 200, failure: null });
  }
  for (const { socket } of idle) socket.destroy();
  expect(await small.stop()).toBe(0);
});
