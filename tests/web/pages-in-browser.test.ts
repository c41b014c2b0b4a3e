import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { faultsOf } from "../helpers/axe";
import { complaintsOf, openBrowser } from "../helpers/browser";
import { openSiteServer } from "./pages-server";

let site: Awaited<ReturnType<typeof openSiteServer>>;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSiteServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  const complaints = complaintsOf(page, site.origin);
  await page.goto(site.origin + path);
  return { page, complaints };
}

test.each([
  "/",
  "/bodies/ots",
  "/states/KZ?lang=tr",
  "/people/kubanychbek-omuraliev?lang=kk",
  "/conferences",
  "/conferences/ots-summit-11-bishkek-2024",
  "/documents/nakhchivan-agreement-2009",
  "/places/astana?lang=ru",
  "/sources/nca-bishkek",
  "/topics",
  "/search?text=%D0%BE%D0%BC%D1%83%D1%80%D0%B0%D0%BB",
])("%s is legible for all, light and dark, and fits, wide and narrow", async (path) => {
  const { page, complaints } = await open(path);
  expect(await faultsOf(page, "html")).toEqual([]);
  for (const width of [1600, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  }
  expect(await faultsOf(page, "html")).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("without any script the start page tells what there is, how current, and under which licence", async () => {
  const { page } = await open("/", { javaScriptEnabled: false });
  const main = page.getByRole("main");
  expect(await main.getByRole("heading", { level: 1 }).textContent()).toContain("open graph");
  const { body } = await site.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ dataset { coveredUntil licence counts { type count } } }" },
  });
  const { dataset } = JSON.parse(body).data;
  const sources = dataset.counts.find(({ type }: { type: string }) => type === "SOURCE").count;
  expect(await main.getByText(sources.toLocaleString("en"), { exact: true }).count()).toBe(1);
  const reached = main.getByText("The data reaches to").locator("time");
  expect(await reached.getAttribute("datetime")).toBe(dataset.coveredUntil);
  expect(dataset.licence).toBe("CC-BY-4.0");
  const licence = page.getByRole("link", { name: "CC BY 4.0" });
  expect(await licence.getAttribute("href")).toBe("https://creativecommons.org/licenses/by/4.0/");
  await page.close();
});

test("who searches without any script finds, and comes to the page of what was found", async () => {
  const { page, complaints } = await open("/bodies/ots?lang=kk", { javaScriptEnabled: false });
  await page.getByRole("searchbox", { name: "Search" }).fill("омуралиев");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?*");
  await page.getByRole("main").getByRole("link").first().click();
  await page.waitForURL(`${site.origin}/people/kubanychbek-omuraliev?lang=kk`);
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe(`${site.origin}/bodies/ots?lang=kk`);
  expect(complaints).toEqual([]);
  await page.close();
});

test("its query leads into the playground, with the variables of the page", async () => {
  const { page, complaints } = await open("/states/KZ?lang=tr");
  await page.getByRole("link", { name: "its query" }).click();
  await page.locator(".answer .cm-content").getByText("Kazakistan").first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
