import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LIMITS } from "../../../src/web/exports/responses/limits";
import { multiply } from "../../helpers/multiply";
import { REAL_PLACES } from "../../helpers/real-database";
import { openServer } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-limits-"));
  const file = join(folder, "big.db");
  multiply(REAL_PLACES.file, file, { sources: 60_000, conferences: 0 });
  server = await openServer(file);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Begins to read a large export, and stops reading after its first bytes. */
async function begin(): Promise<IncomingMessage> {
  const asked = request(`${server.url}/export/sources.ndjson`, { agent: false }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  await once(response, "readable");
  return response;
}

test("one address gets so many exports at a time, and another one when one has ended", async () => {
  const running: IncomingMessage[] = [];
  for (let index = 0; index < LIMITS.atOnceForAddress; index += 1) running.push(await begin());
  const refused = await server.get("/export/states.csv");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^4 exports to your address are under way/),
        extensions: { code: "SERVICE_UNAVAILABLE" },
      },
    ],
  });
  expect((await server.get("/export")).status).toBe(200); // what is no export is answered
  running.pop()?.destroy();
  let status = 503;
  while (status === 503) status = (await server.get("/export/states.csv")).status;
  expect(status).toBe(200);
  for (const response of running) response.destroy();
});

test("what was refused takes no slot", async () => {
  for (let index = 0; index < 3 * LIMITS.atOnceForAddress; index += 1)
    expect((await server.get("/export/states.csv?kind=nothing")).status).toBe(400);
  expect((await server.get("/export/states.csv")).status).toBe(200);
});
