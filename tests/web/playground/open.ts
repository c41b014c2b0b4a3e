import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { complaintsOf } from "../../helpers/browser";

/** A page that shows an answer in its editor, and what it has done that it should not. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A page of a fresh profile that may use the clipboard. */
export const newPage = (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  browser.newPage({
    viewport: { width: 1440, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });

/** Opens an address in a fresh profile, and waits until an answer is there in its editor. */
export async function openAt(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const page = await newPage(browser, options);
  const complaints = complaintsOf(page, new URL(url).origin);
  await page.goto(url);
  await page.locator(".answer .cm-content").waitFor();
  return { page, complaints };
}

/** The answer that is shown, whole, as one copies it. */
export async function answerOf(page: Page): Promise<unknown> {
  await page.locator(".answer-body[aria-busy=false]").waitFor();
  await copyAs(page, "the answer (JSON)");
  return JSON.parse(await clipboard(page));
}

/** Copies what is open by an entry of the menu. */
export async function copyAs(page: Page, name: string): Promise<void> {
  await page.evaluate("navigator.clipboard.writeText('')");
  await page.locator("summary", { hasText: "Copy as" }).click();
  await page.getByRole("button", { name, exact: true }).click();
  // That something was copied may still be told of what was copied before.
  while ((await clipboard(page)) === "") await page.getByText(/^Copied /).waitFor();
}

export const clipboard = (page: Page): Promise<string> =>
  page.evaluate("navigator.clipboard.readText()");

/** Opens examples one after the other, and gives the answer to each as one copies it; in one go, as that is faster. */
export async function answersOf(page: Page, titles: readonly string[]): Promise<unknown[]> {
  await page.evaluate("navigator.clipboard.writeText('')");
  const texts: string[] = await page.evaluate(`(async () => {
    const button = (within, text) =>
      [...document.querySelectorAll(within)].find((one) => one.textContent.startsWith(text));
    const texts = [];
    for (const title of ${JSON.stringify(titles)}) {
      button(".choices button", title).click();
      let text = "";
      while (text === "") {
        await new Promise((next) => setTimeout(next, 5));
        button(".menu button", "the answer").click(); // copies nothing before the answer is there
        text = await navigator.clipboard.readText();
      }
      texts.push(text);
      await navigator.clipboard.writeText("");
    }
    return texts;
  })()`);
  return texts.map((text) => JSON.parse(text));
}

/** A proxy that puts a server below a path. */
export async function openBelow(path: string, origin: string) {
  const { hostname, port } = new URL(origin);
  const proxy = createServer((incoming, outgoing) => {
    const { method, headers, url = "" } = incoming;
    const target = { hostname, port, method, headers, path: url.slice(path.length) };
    const forwarded = request(target, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${path}`;
  const close = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { url, close };
}
