import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { clipboard, copyAs } from "./open";

/** Copies what is open by an entry of the menu, and runs that, in a folder of its own; gives what it prints, closely. */
export async function runCopied(
  page: Page,
  name: string,
  command: string,
  options: readonly string[],
): Promise<string> {
  await copyAs(page, name);
  const cwd = mkdtempSync(join(tmpdir(), "kenesh-copied-"));
  try {
    const args = [...options, await clipboard(page)];
    const printed = execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
    return printed.replace(/[\s"]/g, "");
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Downloads what is open in a format. */
export async function download(page: Page, format: string): Promise<Buffer> {
  await page.locator("summary", { hasText: "Download" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: format, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

/** What the API exports for a query in a format. @throws Error where it refuses */
export async function exportOf(origin: string, query: string, format: string): Promise<Buffer> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query, format });
  const response = await fetch(`${origin}/export`, { method: "POST", headers, body });
  if (!response.ok) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}
