import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./server";

/** Requests as they come on the wire: in pieces, and several on one connection. */
let server: TestServer;

beforeAll(async () => {
  server = await openServer();
});

afterAll(() => server.close());

const BODY = '{"query":"{ body(id: \\"ots\\") { acronym } }"}';
const ANSWER = '{"data":{"body":{"acronym":"OTS"}}}';

const headOf = (body: string) =>
  [
    "POST /graphql HTTP/1.1",
    "host: localhost",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    "",
    "",
  ].join("\r\n");

/** What comes back on one connection for these pieces, until so many answers are there. */
async function exchange(pieces: readonly string[], answers: number): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  let received = "";
  const isThere = new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    socket.on("data", (data) => {
      received += data;
      if (received.split(ANSWER).length > answers) resolve();
    });
  });
  for (const piece of pieces) {
    socket.write(piece);
    await setTimeout(20);
  }
  await isThere;
  socket.destroy();
  return received;
}

const statusesOf = (received: string) => received.match(/cache-status: .*/g)?.map(String);

test("a body in pieces is answered as one that comes at once", async () => {
  const whole = [headOf(BODY) + BODY];
  const inPieces = [
    headOf(BODY).slice(0, 30),
    headOf(BODY).slice(30),
    BODY.slice(0, 9),
    BODY.slice(9),
  ];
  expect(statusesOf(await exchange(inPieces, 1))).toEqual(["cache-status: kenesh; fwd=miss"]);
  expect(statusesOf(await exchange(inPieces, 1))).toEqual(["cache-status: kenesh; hit"]);
  expect(statusesOf(await exchange(whole, 1))).toEqual(["cache-status: kenesh; hit"]);
});

test("requests on one connection are answered in their order, kept or new", async () => {
  const other = BODY.replace("{ acronym }", "{ acronym # new\\n }");
  const requests = [BODY, other, BODY, other].map((body) => headOf(body) + body);
  expect(statusesOf(await exchange([requests.join("")], 4))).toEqual([
    "cache-status: kenesh; hit",
    "cache-status: kenesh; fwd=miss",
    "cache-status: kenesh; hit",
    expect.stringMatching(/^cache-status: kenesh; (hit|fwd=miss)$/),
  ]);
});

test("a body too long to be waited for is answered as well", async () => {
  const long = BODY.replace("{ acronym }", `{ acronym # ${"x".repeat(40_000)}\\n }`);
  expect(statusesOf(await exchange([headOf(long) + long], 1))).toHaveLength(1);
});
