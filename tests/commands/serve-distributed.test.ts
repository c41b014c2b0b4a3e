import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { revisionOf } from "../../src/core/database/database";
import { subgraphs } from "../../src/subgraphs";
import { comparable } from "../federation/alike";
import { type RunningServer, serveKenesh } from "../helpers/cli";
import { type Answer, GATEWAY_TIMEOUT_MS, openMergedGraph } from "../helpers/federation";
import { REAL_PLACES } from "../helpers/real-database";

const README = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
const [, FIRST_QUERY = ""] = /```graphql\n([\s\S]*?)```/.exec(README) ?? [];

let server: RunningServer;

beforeAll(async () => {
  server = await serveKenesh(["--distributed", "--database", REAL_PLACES.file]);
}, GATEWAY_TIMEOUT_MS);

afterAll(() => server?.stop());

/** The processes that a process started, by what is in their command lines. */
function children(text: string): number[] {
  try {
    const found = execFileSync("pgrep", ["-P", `${server.pid}`, "-f", text], { encoding: "utf8" });
    return found.trim().split("\n").map(Number);
  } catch {
    return []; // pgrep fails when it finds nothing
  }
}

let number = 0;

/** Asks in words of its own each time, so that the answer is made and does not come from memory. */
async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `${query} # ${number++}` }),
  });
  // What GraphQL over HTTP answers.
  return (await response.json()) as Answer;
}

test("serves each subgraph from a process of its own, and the gateway before them", () => {
  for (const { name } of subgraphs) expect(children(`subgraph ${name} `)).toHaveLength(1);
  expect(children("hive/gateway")).toHaveLength(1);
});

test("answers the README's first query as the merged graph does", async () => {
  const merged = await openMergedGraph();
  const expected = await merged.ask({ query: FIRST_QUERY });
  await merged.close();
  expect(expected.errors).toBeUndefined();
  expect(comparable(await ask(FIRST_QUERY))).toEqual(comparable(expected));
});

test("serves what the merged graph serves, and says from which revision", async () => {
  const revision = revisionOf(REAL_PLACES.file);
  for (const path of ["/", "/playground/", "/export/bodies.csv", "/metrics", "/schema.graphql"]) {
    const { status, headers } = await fetch(`${server.url}${path}`);
    expect({ path, status, revision: headers.get("kenesh-revision") }).toEqual({
      path,
      status: 200,
      revision,
    });
  }
  const link = `${server.url}/graphql?query={body(id:"ots"){then:acronym}}`;
  const { status, headers } = await fetch(link, { method: "HEAD" });
  expect({ status, revision: headers.get("kenesh-revision") }).toEqual({ status: 200, revision });
  expect(await (await fetch(link)).text()).toBe('{"data":{"body":{"then":"OTS"}}}');
});

test("gives up on a subgraph that hangs after seconds, and says that it is not ready", async () => {
  const [hanging = 0] = children("subgraph documents ");
  const asked = Date.now();
  process.kill(hanging, "SIGSTOP");
  const answer = await ask('{ documents(first: 1) { nodes { id } } state(id: "AZ") { name } }');
  const ready = await fetch(`${server.url}/health/ready`);
  const reason = await ready.text();
  process.kill(hanging, "SIGCONT");
  expect(answer).toMatchObject({
    data: { documents: null, state: { name: "Azerbaijan" } },
    errors: [{ path: ["documents"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
  });
  expect(JSON.stringify(answer)).not.toMatch(/localhost|127\.0|_entities|\n *at /);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect({ status: ready.status, reason }).toEqual({
    status: 503,
    reason: expect.stringContaining("the subgraph documents"),
  });
});

test("starts a subgraph again that was killed, and answers whole again", async () => {
  const query =
    '{ conference(id: "ots-informal-summit-shusha-2024") { date } state(id: "AZ") { name } }';
  const whole = await ask(query);
  const [killed] = children("subgraph events ");
  if (killed !== undefined) process.kill(killed, "SIGKILL");
  expect(await ask(query)).toMatchObject({
    data: { conference: null, state: { name: "Azerbaijan" } },
    errors: [{ path: ["conference"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
  });
  let answer = await ask(query);
  for (let tries = 0; tries < 300 && answer.errors; tries++) {
    await wait(100);
    answer = await ask(query);
  }
  expect(answer).toEqual(whole);
  expect(children("subgraph events ")).not.toEqual([killed]);
});

test("asked to end, it ends with all its processes", async () => {
  const pids = children("");
  expect(pids.length).toBe(subgraphs.length + 1);
  expect(await server.stop("SIGTERM")).toBe(0);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});
