import { EventEmitter, once } from "node:events";
import type { Locator, Page } from "playwright-core";

/** Requests that get no answer before they may. */
interface Held {
  /** Ends once one is held. */
  readonly began: Promise<unknown>;
  readonly release: () => void;
}

/** Holds requests to an address, of those with a body only those that have a text in it, until they are released. */
export async function held(page: Page, address: string, text = ""): Promise<Held> {
  const events = new EventEmitter();
  const released = once(events, "released");
  const began = once(events, "began");
  await page.route(address, async (route) => {
    if (route.request().postData()?.includes(text) ?? true) {
      events.emit("began");
      await released;
    }
    await route.continue().catch(() => undefined); // The page may have given it up.
  });
  return { began, release: () => events.emit("released") };
}

/** Takes an option of the editor by Enter, which does nothing in the moment after options appear. */
export async function takeOption(page: Page, name: RegExp): Promise<void> {
  const option = page.getByRole("option", { name });
  await option.waitFor();
  while (await option.isVisible()) await page.keyboard.press("Enter");
}

/** What stands in an editor. */
export const textOf = async (editor: Locator): Promise<string> =>
  (await editor.locator(".cm-line").allTextContents()).join("\n");
