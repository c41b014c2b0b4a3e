import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { findThings } from "./find-things";
import type { OpenString } from "./open-string";
import { idOptions } from "./value-options";

/**
 * Completes a string by ids of real things that its text names, of one type of `NodeType` if it is given.
 *
 * A search ends as soon as one types on, so that a slow one never holds up the next.
 */
export async function completeIds(
  context: CompletionContext,
  { from, to, text }: OpenString,
  type?: string,
): Promise<CompletionResult | null> {
  const search = new AbortController();
  context.addEventListener("abort", () => search.abort(), { onDocChange: true });
  const things = await findThings(text, type, search.signal);
  return things.length === 0 ? null : { from, to, options: idOptions(things), filter: false };
}
