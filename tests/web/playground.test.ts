import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { readExample } from "../../src/web/playground/example";
import { faultsOf } from "../helpers/axe";
import { openBrowser } from "../helpers/browser";
import { CLI, type RunningServer, serveKenesh } from "../helpers/cli";
import { REAL_PLACES } from "../helpers/real-database";
import { download, exportOf, runCopied } from "./playground/copies";
import { held, takeOption, textOf } from "./playground/editor";
import { answerOf, answersOf, clipboard, newPage, openAt, openBelow } from "./playground/open";
import { exampleButton, visitPanels } from "./playground/panels";

const FOLDER = join(__dirname, "..", "..", "src", "web", "playground", "examples");
const examples = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".graphql"))
  .toSorted()
  .map((path) => readExample(path, readFileSync(join(FOLDER, path), "utf8")));

let server: RunningServer;
let browser: Browser;
let playground: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    serveKenesh(["--database", REAL_PLACES.file]),
    openBrowser(),
  ]);
  playground = `${server.url}/playground/`;
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const ask = async (body: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return (await fetch(`${server.url}/graphql`, init)).json();
};

const SHARED = "query Shared($id: ID!) {\n  person(id: $id) {\n    id\n  }\n}";
const sharedLink = (id: string) =>
  `${playground}?${new URLSearchParams({ query: SHARED, variables: JSON.stringify({ id }), operationName: "Shared" })}`;

test("a newcomer sees an answer, and each example opens with that of the API", async () => {
  const { page, complaints } = await openAt(browser, playground.slice(0, -1));
  expect(await page.title()).toBe("Kenesh playground");
  const shown = await answersOf(
    page,
    examples.map(({ title }) => title),
  );
  for (const [at, { title, query }] of examples.entries())
    expect({ title, ...Object(shown[at]) }).toEqual({ title, ...Object(await ask({ query })) });
  await page.locator(".status", { hasText: "of the limit" }).waitFor();
  const status = await page.locator(".status").textContent();
  expect(status).toMatch(
    /^200 OK.*ms.*KB.*of the limit(from the cache|not cached)revision \w{12}$/,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

test("an example that is chosen by keyboard runs, and so does Ctrl+Enter after it", async () => {
  const { page } = await openAt(browser, playground);
  await page.getByRole("searchbox", { name: "Search the examples" }).fill("sources disagree");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".answer .cm-content", { hasText: "openQuestions" }).waitFor();
  const again = page.waitForRequest(
    (request) => request.url().endsWith("/graphql") && !request.headers()["kenesh-cost"],
  );
  await page.keyboard.press("Control+Enter");
  await again;
  await page.close();
});

test("a shared link opens with its variables and its answer, below a path too", async () => {
  const proxy = await openBelow("/kenesh", server.url);
  const link = sharedLink("sultan-raev").replace(server.url, proxy.url);
  const { page, complaints } = await openAt(browser, link);
  expect(await answerOf(page)).toEqual({ data: { person: { id: "sultan-raev" } } });
  // The address follows what one types, and "Copy link" gives it.
  await page.getByRole("textbox", { name: "Variables" }).fill('{"id":"binali-yildirim"}');
  await page.waitForURL((url) => url.search.includes("binali-yildirim"));
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Copied a link").waitFor();
  const copied = new URL(await clipboard(page));
  expect(copied.pathname).toBe("/kenesh/playground/");
  expect(Object.fromEntries(copied.searchParams)).toEqual({
    query: SHARED,
    variables: '{"id":"binali-yildirim"}',
    operationName: "Shared",
  });
  // A long one is packed, and unpacked by whoever opens it.
  await page.getByRole("textbox", { name: "Query" }).fill(`${SHARED} # ${"long ".repeat(1000)}`);
  await page.waitForURL((url) => url.searchParams.has("packed"));
  const opened = await openAt(browser, page.url());
  expect(await answerOf(opened.page)).toEqual({ data: { person: { id: "binali-yildirim" } } });
  expect([...complaints, ...opened.complaints]).toEqual([]);
  await opened.page.close();
  await page.close();
  proxy.close();
});

test("one leaves with a program that runs, a table, or a file of any format, as the API gives them", async () => {
  const { page, complaints } = await openAt(browser, sharedLink("sultan-raev"));
  const run = (name: string, command: string, options: readonly string[]) =>
    runCopied(page, name, command, options);
  expect(await run("curl", "sh", ["-c"])).toBe("{data:{person:{id:sultan-raev}}}");
  expect(await run("Python", "python3", ["-c"])).toBe("{person:{id:sultan-raev}}");
  const module = ["--input-type=module", "--eval"];
  expect(await run("fetch (JavaScript)", process.execPath, module)).toBe(
    "{person:{id:'sultan-raev'}}",
  );
  const kenesh = `npx() { shift; '${process.execPath}' '${CLI}' "$@"; }; eval "$1"`;
  expect(await run("kenesh export", "sh", ["-c", kenesh, "sh"])).toBe("idsultan-raev");
  const exported = (title: string, format: string) => {
    const query = examples.find((example) => example.title === title)?.query ?? "";
    return exportOf(server.url, query, format);
  };
  const calendar = "Conferences for your calendar";
  await exampleButton(page, calendar).click();
  await answerOf(page);
  for (const format of ["csv", "xlsx", "json", "ndjson", "parquet", "ics", "jsonld", "ttl"]) {
    const isAsExported = (await download(page, format)).equals(await exported(calendar, format));
    expect({ format, isAsExported }).toEqual({ format, isAsExported: true });
  }
  await exampleButton(page, "Places for a map").click();
  await answerOf(page);
  const map = await download(page, "geojson");
  expect(map).toEqual(await exported("Places for a map", "geojson"));
  expect(JSON.parse(map.toString()).features.length).toBeGreaterThan(10);

  const lines = (await download(page, "csv")).toString().trim().split("\r\n");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("button", { name: "latitude" }).click();
  const rows = page.locator(".scrolled tbody tr");
  expect(await rows.count()).toBe(lines.length - 1);
  expect(await page.locator(".scrolled th").allTextContents()).toEqual(lines[0]?.split(","));
  const latitudes = await page.locator(".scrolled td:nth-child(3)").allTextContents();
  expect(latitudes).toEqual(latitudes.toSorted((one, other) => Number(one) - Number(other)));
  expect(complaints).toEqual([]);
  await page.close();
});

test("the editor completes ids of real things, and marks what is wrong", async () => {
  const query = "query Complete {\n  person(id: ";
  const page = await newPage(browser);
  const schema = await held(page, "**/schema.graphql");
  const search = await held(page, "**/graphql", "раев");
  await page.goto(`${playground}?query=${encodeURIComponent(query)}`);
  await page.locator(".answer .cm-content").waitFor();
  const editor = page.getByRole("textbox", { name: "Query" });
  await editor.focus();
  await page.keyboard.press("Control+End");
  // What is typed before the schema is there is completed as soon as it comes.
  await page.keyboard.type('"раев');
  schema.release();
  await search.began;
  // A search that does not end holds up no other one, and Enter before there is anything to take does nothing.
  for (const _ of "раев") await page.keyboard.press("Backspace");
  await page.keyboard.type("омурал");
  await page.keyboard.press("Enter");
  await takeOption(page, /kubanychbek-omuraliev/);
  search.release();
  await page.keyboard.press("End");
  await page.keyboard.type(") { nam }\n}");
  await page.locator(".cm-lintRange-error", { hasText: "nam" }).waitFor();
  expect(await textOf(editor)).toBe(`${query}"kubanychbek-omuraliev") { nam }\n}`);
  // What would be too dear is told before it runs, at the list that costs most.
  const lists = "{ nodes { conference { participations(first: 100) { nodes { id } } } } }";
  await editor.fill(
    `{ conferences(first: 100) { nodes { participations(first: 100) ${lists} } } }`,
  );
  await page.getByText("Would be refused").waitFor();
  await page.locator(".cm-lintRange-warning", { hasText: "participations" }).waitFor();
  await page.close();
});

test.each([1440, 390])("every panel is accessible in both schemes: %d", async (width) => {
  const viewport = { width, height: 800 };
  const { page, complaints } = await openAt(browser, playground, { viewport });
  await visitPanels(page, async (part) => {
    expect({ part, faults: await faultsOf(page, part) }).toEqual({ part, faults: [] });
  });
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  expect(complaints).toEqual([]);
  await page.close();
});

test("it comes in less than 900 KB, to be kept for ever but its page, and refuses other hosts", async () => {
  const index = await fetch(playground);
  expect(index.headers.get("cache-control")).toBe("no-cache");
  const folder = join(__dirname, "..", "..", "dist", "playground", "assets");
  const files = await Promise.all(
    readdirSync(folder).map((name) => fetch(`${playground}assets/${name}`)),
  );
  for (const { headers } of files)
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const { headers } of [index, ...files]) {
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
  }
  const sizes = readdirSync(folder).map((name) =>
    execFileSync("sh", [
      "-c",
      `curl -sS -H 'accept-encoding: gzip' '${playground}assets/${name}' | wc -c`,
    ]),
  );
  expect(sizes.reduce((sum, size) => sum + Number(size), 0)).toBeLessThan(900_000);
});

test("without its slash it leads to the page, and takes the query along", async () => {
  const answer = await fetch(`${server.url}/playground?query=%7Ba%7D`, { redirect: "manual" });
  expect(answer.status).toBe(308);
  expect(answer.headers.get("location")).toBe("playground/?query=%7Ba%7D");
});
