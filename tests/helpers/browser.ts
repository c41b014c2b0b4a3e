import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { devDependencies } from "../../package.json";

const home = join(tmpdir(), `kenesh-chromium-${devDependencies["@sparticuz/chromium"]}`);

/**
 * The Chromium that comes with the packages, unpacked on first use (some seconds, 200 MB).
 *
 * It unpacks into a folder of its own that is then renamed: two test files that start at the same
 * moment never see half a program. Another program can be named by CHROME_PATH.
 */
function chromiumPath(): string {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const path = join(home, "chromium");
  if (existsSync(path)) return path;
  const scratch = mkdtempSync(`${home}-`);
  const unpack = "require(process.argv[1]).executablePath()";
  try {
    execFileSync(process.execPath, ["--eval", unpack, require.resolve("@sparticuz/chromium")], {
      env: { ...process.env, TMPDIR: scratch },
    });
    renameSync(scratch, home);
  } catch (error) {
    rmSync(scratch, { recursive: true });
    if (!existsSync(path)) throw error;
  }
  return path;
}

/**
 * A headless browser with a profile of its own, which `close()` removes. It finds no host but this
 * machine, as if the network cable were out.
 */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox", // root, as containers run, may not have one
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-sync",
      "--no-first-run",
      "--no-pings",
    ],
  });
}

/**
 * What a page does that it should not, as it happens: requests to other hosts than its own, answers
 * of 400 and above, errors, and what its Content-Security-Policy refuses.
 */
export function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    const stays = url.origin === origin || ["data:", "blob:"].includes(url.protocol);
    if (!stays) complaints.push(`asked ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(`threw ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`logged ${message.text()}`);
  });
  return complaints;
}
