import type { Completion } from "@codemirror/autocomplete";
import type { Thing } from "./find-things";

/** Ids of things that were found, the best first. */
export function idOptions(things: readonly Thing[]): Completion[] {
  return things.map(({ id, name, type }) => ({
    label: id,
    detail: name === null ? type : `${name} · ${type}`,
  }));
}

/** The ids that the description of an argument gives as examples. */
export function exampleIds(description: string | null | undefined, quote: string): Completion[] {
  const words = [...(description ?? "").matchAll(/`([^`\s]+)`/g)];
  return words.map(([, id = ""]) => ({ label: id, apply: `${quote}${id}${quote}` }));
}

/** Days that people ask for. */
export function dates(quote: string): Completion[] {
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const days = [
    [today, "today"],
    [`${year}-01-01`, "the beginning of this year"],
    [`${year - 1}-12-31`, "the end of last year"],
    [`${year - 5}-${today.slice(5)}`, "five years ago"],
    ["2009-10-03", "the Nakhchivan Agreement"],
  ] as const;
  return days.map(([label, detail]) => ({ label, detail, apply: `${quote}${label}${quote}` }));
}
