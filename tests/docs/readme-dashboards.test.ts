import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";

const README = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");

test("the requests that the README shows are answered, and answered again from memory", async () => {
  const [, manifest = ""] = /```json\n([\s\S]*?)```/.exec(README) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "kenesh-dashboards-"));
  const file = join(folder, "documents.json");
  writeFileSync(file, manifest);
  const server = await serveKenesh([
    "--database",
    REAL_PLACES.file,
    "--no-build",
    "--documents",
    file,
  ]);
  const paths = [...README.matchAll(/curl -i 'http:\/\/localhost:4000(\S+)'/g)].map(
    ([, path]) => path,
  );
  expect(paths.length).toBe(3);
  for (const path of paths) {
    const first = await fetch(`${server.url}${path}`);
    expect(await first.json()).toEqual({ data: expect.anything() });
    const { etag = "", ...others } = Object.fromEntries(first.headers);
    expect(others).toMatchObject({ "cache-control": expect.stringContaining("max-age=60") });
    // A query that is sent with its hash is registered each time.
    const isKept = !path?.includes("persistedQuery");
    const again = await fetch(`${server.url}${path}`, { headers: { "if-none-match": etag } });
    expect({ path, status: again.status, from: again.headers.get("cache-status") }).toEqual({
      path,
      status: 304,
      from: isKept ? "kenesh; hit" : "kenesh; fwd=miss",
    });
  }
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});
