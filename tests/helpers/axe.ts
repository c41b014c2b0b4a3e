import { source } from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core finds wrong in a part of a page, in the light and in the dark: the rule, and where. */
export async function faultsOf(page: Page, part: string): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${source} }`);
  const run = (options: string): Promise<string[]> =>
    page.evaluate(`axe.run("${part}", { resultTypes: ["violations"], ${options} })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => id + " at " + target + ": " + failureSummary)))`);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await run("");
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await run('runOnly: ["color-contrast"]'))];
}
