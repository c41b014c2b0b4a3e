import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { revisionOf } from "../../src/core/database/database";
import { pointTo } from "../../src/core/database/revision-files";
import { writeAnotherRevision } from "../helpers/another-revision";
import { childrenOf, type RunningServer, serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { call, keepCalling, type Outcome, portOf } from "./client";

let folder: string;
let first: string;
let second: string;
/** What leads to one of them. */
let file: string;
let server: RunningServer;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-swap-"));
  first = join(folder, "first.db");
  second = join(folder, "second.db");
  copyFileSync(REAL_PLACES.file, first);
  writeAnotherRevision(first, second);
  file = join(folder, "kenesh.db");
  pointTo(file, first);
  server = await serve(file);
  port = portOf(server.url);
});

beforeEach(() => serveNow(first));

afterAll(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** Has the server serve a revision. */
async function serveNow(next: string): Promise<void> {
  pointTo(file, next);
  await untilServed(port, revisionOf(next));
}

let number = 0;
/** Each asks for something else, so that it has to be made. */
const path = () =>
  `/graphql?query=${encodeURIComponent(`{ dataset { revision } body(id: "ots") { name } } # ${number++}`)}`;

const revisionIn = ({ body }: Outcome): unknown => JSON.parse(body).data.dataset.revision;

/** Waits until a revision is served. */
const untilServed = (port: number, revision: string | null) =>
  until(async () => {
    const { headers } = await call({ port, path: "/health/live" });
    return headers["kenesh-revision"] === revision;
  });

/** Waits until something is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error("it does not come to be so");
}

const serve = async (file: string, ...more: string[]): Promise<RunningServer> =>
  serveKenesh(["--database", file, "--no-build", ...more]);

test("a file that is replaced under load is taken: no answer fails, each is from the revision it names", async () => {
  let isOver = false;
  const clients = Array.from({ length: 4 }, () =>
    keepCalling(
      () => ({ port, path: path() }),
      () => isOver,
    ),
  );
  for (const next of [second, first, second]) await serveNow(next);
  isOver = true;
  const outcomes = (await Promise.all(clients)).flat();
  expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
  for (const outcome of outcomes)
    expect(revisionIn(outcome)).toBe(outcome.headers["kenesh-revision"]);
  expect(new Set(outcomes.map(revisionIn)).size).toBe(2);
});

test("who asks for the former revision gets it, and who asks for one that is gone is told the present one", async () => {
  await serveNow(second);
  const former = revisionOf(first) ?? "";
  for (const asked of [
    { path: path(), headers: { "kenesh-revision": former } },
    { path: `${path().split("%20%23")[0]}&revision=${former.slice(0, 12)}` },
  ]) {
    const outcome = await call({ port, ...asked });
    expect(revisionIn(outcome)).toBe(former);
    expect(outcome.headers["kenesh-revision"]).toBe(former);
  }
  const file2 = await call({
    port,
    path: "/export/bodies.json",
    headers: { "kenesh-revision": former },
  });
  expect(file2).toMatchObject({ status: 200, headers: { "kenesh-revision": former } });
  for (const where of [path(), "/export/bodies.json"]) {
    const gone = await call({ port, path: where, headers: { "kenesh-revision": "0".repeat(64) } });
    expect(gone.status).toBe(410);
    expect(JSON.parse(gone.body).errors[0].extensions).toEqual({
      code: "REVISION_GONE",
      revision: revisionOf(second),
    });
  }
  const wrong = await call({ port, path: path(), headers: { "kenesh-revision": "latest" } });
  expect({ status: wrong.status, body: JSON.parse(wrong.body) }).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] },
  });
});

test("a damaged file is not taken, and that is said", async () => {
  const broken = join(folder, "broken.db");
  copyFileSync(second, broken);
  truncateSync(broken, 6_000_000);
  renameSync(broken, file);
  await until(() => /stays with revision .* damaged/.test(server.said()));
  expect(revisionIn(await call({ port, path: path() }))).toBe(revisionOf(first));
});

/** Flips a bit in every thousandth byte behind the head of a file, in place. */
function flipBits(file: string): void {
  const descriptor = openSync(file, "r+");
  const { size } = fstatSync(descriptor);
  const byte = Buffer.alloc(1);
  for (let at = 4_096; at < size; at += 1_000) {
    readSync(descriptor, byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ 1;
    writeSync(descriptor, byte, 0, 1, at);
  }
  closeSync(descriptor);
}

test.each([
  { done: "cut", damage: (file: string) => truncateSync(file, 5_000) },
  { done: "flipped in 20,000 bits", damage: flipBits },
])(
  "where the served file is $done, nothing is answered until there is a whole one",
  async ({ damage }) => {
    rmSync(file);
    copyFileSync(second, file);
    await untilServed(port, revisionOf(second));
    damage(file);
    await until(async () => (await call({ port, path: path() })).status === 503);
    expect((await call({ port, path: "/health/ready" })).status).toBe(503);
    const refused = await call({ port, path: path() });
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body).errors[0].extensions.code).toBe("NOT_READY");
    await serveNow(first);
    expect((await call({ port, path: path() })).status).toBe(200);
  },
);

test("all workers take a revision, or none, also where one is killed meanwhile", async () => {
  const led = join(folder, "workers.db");
  pointTo(led, first);
  const workers = await serve(led, "--workers", "2");
  const at = portOf(workers.url);
  // A connection of its own each time, so that both are asked.
  const revisions = async () => {
    const asked = Array.from({ length: 8 }, () => call({ port: at, path: path() }));
    return new Set((await Promise.all(asked)).map(({ headers }) => headers["kenesh-revision"]));
  };
  const isServedByAll = (next: string) => async () =>
    [...(await revisions())].join() === revisionOf(next);
  const [killed = 0] = childrenOf(workers.pid);
  pointTo(led, second);
  process.kill(killed, "SIGKILL");
  await until(() => !childrenOf(workers.pid).includes(killed));
  await until(() => childrenOf(workers.pid).length === 2);
  await until(isServedByAll(second));
  const cut = join(folder, "cut.db");
  copyFileSync(first, cut);
  truncateSync(cut, 4_000_000);
  renameSync(cut, led);
  await until(() => /All stay with revision/.test(workers.said()));
  expect([...(await revisions())]).toEqual([revisionOf(second)]);
  expect(await workers.stop()).toBe(0);
});
