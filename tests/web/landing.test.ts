import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import type { Browser } from "playwright-core";
import { LANDING_QUERY } from "../../src/web";
import { landingPage } from "../../src/web/landing/page";
import { curlOf, printJson } from "../../src/web/landing/query";
import { complaintsOf, openBrowser } from "../helpers/browser";
import { faintTexts } from "../helpers/faint-texts";
import { facts, openSite } from "./site";

let site: Awaited<ReturnType<typeof openSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await site.close();
  await browser.close();
});

test.each([
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 360 },
] as const)("is legible and fits: $colorScheme, $width pixels", async ({ colorScheme, width }) => {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
  const complaints = complaintsOf(page, site.origin);
  await page.goto(site.origin);
  expect(await faintTexts(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  expect(complaints).toEqual([]);
  await page.close();
});

test("tells what there is, how much, how current, and under which licence", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.origin);
  const main = page.getByRole("main");
  expect(await main.getByRole("heading", { level: 1 }).textContent()).toContain("open graph");
  expect(await main.getByText("1,204").count()).toBe(1);
  expect(await main.getByText(facts.revision).count()).toBe(1);
  expect(await main.getByText(/reaches to 2026-03-07/).count()).toBe(1);
  expect(await page.getByRole("link", { name: "CC BY 4.0" }).getAttribute("href")).toBe(
    facts.licence.url,
  );
  for (const { label, href } of facts.links)
    expect(
      await page.getByRole("link", { name: label, exact: true }).last().getAttribute("href"),
    ).toBe(href);
  await page.close();
});

test("its query leads into the playground", async () => {
  const page = await browser.newPage();
  const complaints = complaintsOf(page, site.origin);
  await page.goto(site.origin);
  await page.getByRole("link", { name: "Run it in the playground" }).click();
  await page.getByText("ots-summit-11-bishkek-2024").first().waitFor();
  expect(new URL(page.url()).pathname).toBe("/playground/");
  expect(complaints).toEqual([]);
  await page.close();
});

test("its query is one that the schema answers", () => {
  expect(validate(site.schema, parse(LANDING_QUERY))).toEqual([]);
});

test("text from outside stays text", () => {
  const hostile = `"><script>alert('1')</script>&`;
  const page = landingPage({
    ...facts,
    origin: hostile,
    revision: hostile,
    latestDate: hostile,
    licence: { name: hostile, url: hostile },
    links: [{ href: hostile, label: hostile, description: hostile }],
    counts: [{ label: hostile, count: 1 }],
    answer: { [hostile]: hostile },
  });
  expect(page).not.toContain("<script");
  expect(page).toContain("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;");
});

test("what is not known is left out", () => {
  const page = landingPage({ ...facts, answer: null, latestDate: null });
  expect(page).not.toContain("Answer</figcaption>");
  expect(page).not.toContain("<time>");
});

test("the command survives the shell", () => {
  expect(curlOf("http://localhost:4000", '{\n  a(b: "it\'s")\n}')).toBe(
    [
      "curl http://localhost:4000/graphql \\",
      "  -H 'content-type: application/json' \\",
      `  -d '{"query":"{ a(b: \\"it'\\''s\\") }"}'`,
    ].join("\n"),
  );
});

test("an answer is printed on as few lines as are readable", () => {
  const long = "x".repeat(50);
  expect(printJson({ a: [1, null, { b: "c" }], long: { name: long }, none: [] })).toBe(
    [
      "{",
      '  "a": [ 1, null, { "b": "c" } ],',
      '  "long": {',
      `    "name": "${long}"`,
      "  },",
      '  "none": []',
      "}",
    ].join("\n"),
  );
});
