import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isWhole } from "../../src/core/database/checksum";
import { kenesh, serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { call, portOf } from "./client";

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-damaged-"));
  file = join(folder, "kenesh.db");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a database is whole as it was built, and with any bit flipped it is not", async () => {
  expect(await isWhole(REAL_PLACES.file)).toBe(true);
  const bytes = readFileSync(REAL_PLACES.file);
  const bit = fc.integer({ min: 0, max: bytes.length * 8 - 1 });
  await fc.assert(
    fc.asyncProperty(bit, async (place) => {
      const damaged = Buffer.from(bytes);
      damaged[place >> 3] = (damaged[place >> 3] ?? 0) ^ (1 << (place & 7));
      writeFileSync(file, damaged);
      expect(await isWhole(file)).toBe(false);
    }),
    { numRuns: 20, examples: [[60 * 8], [63 * 8 + 7], [0], [bytes.length * 8 - 1]] },
  );
});

test.each([1, 4_096, 5_000_000])(
  "a database without its last %d bytes is not whole",
  async (bytes) => {
    copyFileSync(REAL_PLACES.file, file);
    truncateSync(file, readFileSync(file).length - bytes);
    expect(await isWhole(file)).toBe(false);
  },
);

test("a damaged database is refused with what to do, and built anew where that is allowed", async () => {
  copyFileSync(REAL_PLACES.file, file);
  truncateSync(file, 8_000_000);
  const args = ["serve", "--database", file, "--port", "0"];
  const { code, stderr } = await kenesh([...args, "--no-build"]);
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/kenesh\.db: is damaged .*; run `npx kenesh build`/),
  });
  const server = await serveKenesh(["--database", file]);
  expect((await call({ port: portOf(server.url), path: "/health/ready" })).status).toBe(200);
  expect(await server.stop()).toBe(0);
});
