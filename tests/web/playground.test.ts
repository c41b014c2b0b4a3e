import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { complaintsOf, openBrowser } from "../helpers/browser";
import { openSite } from "./site";

type Site = Awaited<ReturnType<typeof openSite>>;
let site: Site;
let below: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  below = await openSite("/kenesh");
  browser = await openBrowser();
});

afterAll(async () => {
  await site.close();
  await below.close();
  await browser.close();
});

/** Opens an address and waits until the editor shows a query. */
async function openAt(url: string, colorScheme: "light" | "dark" = "light") {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
  const complaints = complaintsOf(page, new URL(url).origin);
  await page.goto(url);
  await page.locator(".graphiql-query-editor").getByText("query").first().waitFor();
  return { page, complaints };
}

/** Runs what the editor shows and waits for an answer with this text. */
async function runUntil(page: Page, text: string) {
  await page.getByRole("button", { name: "Execute query" }).click();
  // The editor writes its spaces as no-break spaces.
  await page
    .locator(".graphiql-response")
    .getByText(new RegExp(text.replace(" ", "\\s")))
    .waitFor();
}

const tabs = (page: Page) => page.locator(".graphiql-tab-button").allTextContents();

test("a newcomer opens it, runs the first query and reads the answer, with the cable out", async () => {
  const { page, complaints } = await openAt(`${site.url}/playground`);
  expect(await page.title()).toBe("Kenesh playground");
  await runUntil(page, "Kubanychbek Omuraliev");
  expect(await tabs(page)).toEqual(["FirstLook"]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("it works below a path, as behind a proxy", async () => {
  const { page, complaints } = await openAt(`${below.url}/playground`);
  await runUntil(page, "Kubanychbek Omuraliev");
  expect(complaints).toEqual([]);
  await page.close();
});

test("an example opens with one click in a tab of its own, and only once", async () => {
  const { page, complaints } = await openAt(`${site.url}/playground`);
  const examples = page.getByRole("region", { name: "Example queries" });
  await examples.getByRole("button", { name: "Members over time", disabled: false }).waitFor();
  // In one go, faster than the editor tells GraphiQL what it shows.
  await page.evaluate(
    "document.querySelectorAll('.examples li:nth-child(-n + 3) button').forEach((each) => each.click())",
  );
  await page.getByRole("tab", { name: "Summit" }).waitFor();
  await examples.getByRole("button", { name: "Members over time" }).click();
  await page.locator(".graphiql-query-editor").getByText("memberships").first().waitFor();
  expect(await tabs(page)).toEqual(["FirstLook", "MembersOverTime", "Summit"]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("on a narrow screen the examples make room for the query that was picked", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}/playground`);
  await page.getByRole("button", { name: "Show Examples" }).click();
  await page.getByRole("button", { name: "Where sources disagree" }).click();
  // A click reaches only what nothing covers.
  await page.locator(".graphiql-query-editor").getByText("openQuestions").click();
  await page.close();
});

test("the workers run: a field that is not there is marked, and the documentation opens", async () => {
  const query = encodeURIComponent("query Wrong { nothingOfTheKind }");
  const { page, complaints } = await openAt(`${site.url}/playground/?query=${query}`);
  await page.locator(".squiggly-error").first().waitFor();
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("link", { name: "Query" }).first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(["light", "dark"] as const)("its editors follow the %s scheme", async (scheme) => {
  const { page } = await openAt(`${site.url}/playground`, scheme);
  const dark = page.locator(".graphiql-query-editor .monaco-editor.vs-dark");
  const light = page.locator(".graphiql-query-editor .monaco-editor.vs");
  await (scheme === "dark" ? dark : light).waitFor();
  await page.close();
});

test("its files may be kept for ever, its page may not, and both refuse other hosts", async () => {
  const index = await fetch(`${site.url}/playground/`);
  expect(index.headers.get("cache-control")).toBe("no-cache");
  const [, script = ""] = /src="\.\/(assets\/[^"]+\.js)"/.exec(await index.text()) ?? [];
  const file = await fetch(`${site.url}/playground/${script}`);
  expect(file.status).toBe(200);
  expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const { headers } of [index, file]) {
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
  }
});

test("without its slash it leads to the page, and takes the query along", async () => {
  const answer = await fetch(`${site.url}/playground?query=%7Ba%7D`, { redirect: "manual" });
  expect(answer.status).toBe(308);
  expect(answer.headers.get("location")).toBe("playground/?query=%7Ba%7D");
});
