import type { Page } from "playwright-core";

/** Runs in the page, where the types of these tests do not reach; hence a text. */
const SCRIPT = `
  const rgb = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = rgb(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (!element) return "rgb(255, 255, 255)";
    const color = getComputedStyle(element).backgroundColor;
    return rgb(color)[3] === 0 ? ground(element.parentElement) : color;
  };
  const contrast = (element) => {
    const ink = luminance(getComputedStyle(element).color);
    const paper = luminance(ground(element));
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  };
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim());
  [...document.body.querySelectorAll("*")]
    .filter((element) => hasText(element) && contrast(element) < 4.5)
    .map((element) => element.outerHTML)
`;

/**
 * Elements whose own text stands out too little from its ground: a contrast under 4.5, as
 * https://www.w3.org/TR/WCAG22/#contrast-minimum measures it. For opaque colours only.
 */
export const faintTexts = (page: Page): Promise<string[]> => page.evaluate(SCRIPT);
