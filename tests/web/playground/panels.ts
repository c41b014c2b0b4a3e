import type { Page } from "playwright-core";

/** The button of an example, in the panel of examples. */
export const exampleButton = (page: Page, title: string) =>
  page.locator(".choices button").filter({ has: page.getByText(title, { exact: true }) });

/** Opens every panel and view, one after the other, and has each checked; `part` selects what is to be looked at. */
export async function visitPanels(
  page: Page,
  check: (part: string) => Promise<void>,
): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 768;
  const rail = page.getByRole("navigation", { name: "Panels" });
  const show = (name: string) => rail.getByRole("button", { name, exact: true }).click();
  await page.locator(".status", { hasText: "revision" }).waitFor();
  if (isPhone) await show("Examples");
  await exampleButton(page, "Conferences a year").click();
  await page.getByRole("tab", { name: "Chart" }).click();
  await page.locator(".bars").first().waitFor();
  await check("#answer-view");
  await page.getByRole("tab", { name: "JSON" }).click();
  if (isPhone) await show("Examples");
  await check(".page");
  await show("Docs");
  await page.getByRole("button", { name: "Named", exact: true }).click();
  await page.locator(".docs .field summary").first().click();
  await check(".panel");
  await show("Explorer");
  await page.getByRole("checkbox", { name: "conferences", exact: true }).waitFor();
  await check(".panel");
  await show("History");
  await check(".panel");
  if (isPhone) {
    await show("Query");
    await check(".operation");
    await show("Answer");
  }
  await page.getByRole("tab", { name: "Table" }).click();
  await page.locator(".scrolled tbody tr").first().waitFor();
  await page.locator("summary", { hasText: "Download" }).click();
  await check(".answer");
  await page.getByRole("button", { name: /^Keys/ }).click();
  await check(".help");
}
