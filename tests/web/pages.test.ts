import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { h } from "preact";
import { htmlOf } from "../../src/web/pages/answer";
import { openSiteServer } from "./pages-server";

let site: Awaited<ReturnType<typeof openSiteServer>>;

beforeAll(async () => {
  site = await openSiteServer();
});

afterAll(() => site.close());

const textOf = async (path: string, headers: Record<string, string> = {}) =>
  (await site.page(path, headers)).text();

/** One page of each kind. */
const KINDS = [
  "/",
  "/bodies",
  "/bodies/ots",
  "/states",
  "/states/KZ",
  "/people",
  "/people/kubanychbek-omuraliev",
  "/conferences",
  "/conferences/ots-summit-11-bishkek-2024",
  "/series",
  "/documents",
  "/places",
  "/places/astana",
  "/programmes",
  "/offices",
  "/terms",
  "/sources",
  "/sources/nca-bishkek",
  "/publishers",
  "/topics",
  "/search?text=Omuraliev",
];

test("each kind of page is whole: a title, one h1, no empty section, and nothing that is undefined", async () => {
  const visited = new Set<string>();
  const follow = async (path: string): Promise<string[]> => {
    if (visited.has(path)) return [];
    visited.add(path);
    const response = await site.page(path);
    const html = await response.text();
    const faults = {
      path,
      status: response.status,
      titles: html.match(/<title>[^<]+<\/title>/g)?.length,
      h1: html.match(/<h1[ >]/g)?.length,
      bad: /undefined|\[object|NaN/.exec(html.replace(/<pre.*?<\/pre>/gs, ""))?.[0],
      empty: /<(?:ul|ol|dd|section)[^>]*><\/(?:ul|ol|dd|section)>/.exec(html)?.[0],
    };
    expect(faults).toEqual({
      path,
      status: 200,
      titles: 1,
      h1: 1,
      bad: undefined,
      empty: undefined,
    });
    const links = [...html.matchAll(/ href="([^"#]+)"/g)].map(([, href]) => href ?? "");
    return links
      .map((href) => new URL(href.replaceAll("&amp;", "&"), site.origin + path))
      .filter(({ origin }) => origin === site.origin)
      .map(({ pathname, search }) => pathname + search);
  };
  const found = (await Promise.all(KINDS.map(follow))).flat();
  // Of what they lead to, one of each form.
  const isPage = (path: string) => !/^\/(playground|export|design|icon|id)|\.ics$/.test(path);
  const seconds = new Map(
    found
      .filter(isPage)
      .map((path) => [path.replace(/\/[^/?]+(?=$|\?)/, "/x").replace(/=[^&]+/g, "="), path]),
  );
  for (const path of [...seconds.values()].slice(0, 20)) await follow(path);
  expect(visited.size).toBeGreaterThan(KINDS.length + 10);
});

test("names and dates are in the reader's language, by the address or else by the browser", async () => {
  const named = await textOf("/conferences/ots-summit-11-bishkek-2024?lang=tr");
  expect(named).toContain('<time datetime="2024-11-06" lang="tr">6 Kasım 2024</time>');
  expect(named).toContain('<span lang="tr">Türk Devletleri Teşkilatı</span>');
  expect(named).toContain('href="../places/bishkek?lang=tr"');
  const liked = await textOf("/states/KZ", { "accept-language": "kk,en;q=0.5" });
  expect(liked).toContain('<h1><span lang="kk">Қазақстан</span></h1>');
  expect(liked).toContain('href="../places/astana"');
});

test("a page that is known is not sent again, and one from memory asks nothing", async () => {
  const first = await site.page("/states/AZ");
  const tag = first.headers.get("etag") ?? "";
  const before = site.statements.length;
  const again = await site.page("/states/AZ", { "if-none-match": tag });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  expect(site.statements.length).toBe(before);
  expect(first.headers.get("kenesh-revision")).toBe(site.db.revision);
});

test("a page asks a bounded number of statements", async () => {
  for (const path of ["/bodies/turksoy", "/people/ilham-aliyev", "/conferences?lang=hu"]) {
    const before = site.statements.length;
    expect((await site.page(path)).status).toBe(200);
    expect(site.statements.length - before).toBeLessThan(60);
  }
});

test("where nothing is, the page says what may have been meant", async () => {
  const response = await site.page("/bodies/turksoi");
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('href="../bodies/turksoy"');
  expect((await site.page("/nothing/ots")).status).toBe(404);
  const json = await fetch(`${site.origin}/nothing`, { headers: { accept: "application/json" } });
  expect(await json.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
});

test("an id that others use leads to the page", async () => {
  const response = await site.page("/states/AZE?lang=tr");
  expect([response.status, response.headers.get("location")]).toEqual([
    308,
    "../states/AZ?lang=tr",
  ]);
});

test.each([
  ["/conferences?colour=red", "colour"],
  ["/conferences?year=next", "a year"],
  ["/conferences?kind=PARTY", "PARTY"],
  ["/conferences?kind=summit", "one of the choices"],
  ["/conferences?after=%22%3E%3Cscript%3E", "after"],
  ["/conferences?body=otss", "ots"],
  ["/conferences?lang=xx", "choose from"],
  ["/conferences?lang=tr&lang=en", "once"],
  ["/conferences?revision=1", "revision"],
])("%s is refused with the remedy", async (path, words) => {
  const response = await site.page(path);
  const html = await response.text();
  expect({ status: response.status, tells: html.includes(words) }).toEqual({
    status: 400,
    tells: true,
  });
  expect(html).not.toContain("<script>");
});

test("text from the address stays text", async () => {
  const html = await textOf(`/search?text=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(html).not.toContain("<script>alert");
});

test("text from the data stays text, in what machines read too", () => {
  const hostile = `"></script><script>alert('1')</script>&`;
  const shown = {
    title: hostile,
    description: hostile,
    body: h("p", null, hostile),
    data: [],
    about: { name: hostile },
  };
  const address = { parameters: {}, language: null, revision: null };
  const request = { address, language: "en", path: "", origin: "https://kenesh.example" } as const;
  const { text } = htmlOf(shown, request, { revision: "3f9c1e5a7b20", operation: null });
  expect(text.match(/<script/g)).toHaveLength(1);
  const [, about = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(about).name).toBe(hostile);
});
