import { copyFileSync, mkdtempSync, renameSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { revisionOf } from "../../src/core/database/database";
import { pointTo } from "../../src/core/database/revision-files";
import { kenesh, type RunningServer, serveKenesh } from "../helpers/cli";
import { copyOfData } from "../helpers/data-folder";
import { REAL_PLACES } from "../helpers/real-database";
import { call, keepCalling, type Outcome, portOf } from "./client";

let folder: string;
let first: string;
let second: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-swap-"));
  first = join(folder, "first.db");
  second = join(folder, "second.db");
  copyFileSync(REAL_PLACES.file, first);
  const data = copyOfData();
  data.edit("bodies/ots.yaml", "mandate: '", "mandate: 'Another ");
  const { code, stderr } = await kenesh(["build", "--data", data.folder, "--out", second]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  data.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

let number = 0;
/** Each asks for something else, so that it has to be made. */
const path = () =>
  `/graphql?query=${encodeURIComponent(`{ dataset { revision } body(id: "ots") { name } } # ${number++}`)}`;

const revisionIn = ({ body }: Outcome): unknown => JSON.parse(body).data.dataset.revision;

async function untilServed(port: number, revision: string | null): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { headers } = await call({ port, path: "/health/live" });
    if (headers["kenesh-revision"] === revision) return;
    await wait(50);
  }
  throw new Error(`revision ${revision} is not served`);
}

const serve = async (file: string, ...more: string[]): Promise<RunningServer> =>
  serveKenesh(["--database", file, "--no-build", ...more]);

test("a file that is replaced under load is taken: no answer fails, each is from the revision it names", async () => {
  const file = join(folder, "a.db");
  pointTo(file, first);
  const server = await serve(file);
  const port = portOf(server.url);
  let isOver = false;
  const clients = Array.from({ length: 4 }, () =>
    keepCalling(
      () => ({ port, path: path() }),
      () => isOver,
    ),
  );
  for (const next of [second, first, second]) {
    pointTo(file, next);
    await untilServed(port, revisionOf(next));
  }
  isOver = true;
  const outcomes = (await Promise.all(clients)).flat();
  expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
  for (const outcome of outcomes)
    expect(revisionIn(outcome)).toBe(outcome.headers["kenesh-revision"]);
  expect(new Set(outcomes.map(revisionIn)).size).toBe(2);
  expect(await server.stop()).toBe(0);
});

test("who asks for the former revision gets it, and who asks for one that is gone is told the present one", async () => {
  const file = join(folder, "b.db");
  pointTo(file, first);
  const server = await serve(file);
  const port = portOf(server.url);
  pointTo(file, second);
  await untilServed(port, revisionOf(second));
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
  expect(await server.stop()).toBe(0);
});

test("a damaged file is not taken; one that is cut in place is survived, said, and left when a whole one is there", async () => {
  const file = join(folder, "c.db");
  copyFileSync(first, file);
  const server = await serve(file);
  const port = portOf(server.url);
  const broken = join(folder, "broken.db");
  copyFileSync(second, broken);
  truncateSync(broken, 6_000_000);
  renameSync(broken, file);
  await wait(1_500);
  expect(revisionIn(await call({ port, path: path() }))).toBe(revisionOf(first));
  expect(server.said()).toMatch(/stays with revision .* damaged/);

  copyFileSync(second, file);
  await untilServed(port, revisionOf(second));
  truncateSync(file, 5_000);
  await wait(1_000);
  const ready = await call({ port, path: "/health/ready" });
  expect(ready.status).toBe(503);
  const refused = await call({ port, path: path() });
  expect(refused.status).toBe(503);
  expect(JSON.parse(refused.body).errors[0].extensions.code).toBe("NOT_READY");
  copyFileSync(first, file);
  await untilServed(port, revisionOf(first));
  expect((await call({ port, path: path() })).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

test("all workers take a revision, or none", async () => {
  const file = join(folder, "d.db");
  pointTo(file, first);
  const server = await serve(file, "--workers", "2");
  const port = portOf(server.url);
  // A connection of its own each time, so that both are asked.
  const revisions = async () => {
    const asked = Array.from({ length: 8 }, () => call({ port, path: path() }));
    return new Set((await Promise.all(asked)).map(revisionIn));
  };
  pointTo(file, second);
  await untilServed(port, revisionOf(second));
  await wait(1_000);
  expect([...(await revisions())]).toEqual([revisionOf(second)]);
  copyFileSync(first, join(folder, "cut.db"));
  truncateSync(join(folder, "cut.db"), 4_000_000);
  renameSync(join(folder, "cut.db"), file);
  await wait(2_000);
  expect([...(await revisions())]).toEqual([revisionOf(second)]);
  expect(await server.stop()).toBe(0);
});
