import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { getNamedType, isEnumType } from "graphql";
import { findThings } from "./find-things";
import { type Place, placeAt, type TypesAt } from "./place";
import { dates, exampleIds, idOptions } from "./value-options";

/** Completes ids of real things, found by any of their names, and dates, where an argument wants one. */
export async function completeValues(context: CompletionContext): Promise<CompletionResult | null> {
  const place = placeAt(context.state, context.pos);
  const wanted = place?.info.inputType;
  if (!place || !wanted) return null;
  const type = getNamedType(wanted).name;
  const begun = context.matchBefore(/"[^"\n]*/);
  if (begun === null && !context.explicit) return null;
  const from = begun === null ? context.pos : begun.from + 1;
  const quote = begun === null ? '"' : "";
  if (type === "Date") return { from, options: dates(quote) };
  if (type !== "ID") return null;
  return completeIds(context, place, from, begun?.text.slice(1) ?? "");
}

async function completeIds(
  context: CompletionContext,
  place: Place,
  from: number,
  text: string,
): Promise<CompletionResult | null> {
  const quote = context.state.sliceDoc(from - 1, from) === '"' ? "" : '"';
  if (text.trim() === "")
    return { from, options: exampleIds(place.info.argDef?.description, quote) };
  const things = await findThings(text, typesFor(place));
  if (context.aborted || things.length === 0) return null;
  return { from, options: idOptions(things, quote), filter: false };
}

/** Of which types of things an argument takes ids; undefined where that is not told by names. */
function typesFor({ schema, info, token }: Place): string | undefined {
  const types = schema.getType("NodeType");
  const names = isEnumType(types) ? types.getValues().map(({ name }) => name) : [];
  return candidates(info, token.state.name).find((name) => names.includes(name));
}

/** `person(id:)` takes persons, and so does `filter: { person: … }`. */
function candidates({ argDef, type }: TypesAt, name: string | null | undefined): string[] {
  const returned = argDef?.name === "id" && type ? getNamedType(type).name : "";
  return [returned, name ?? ""].map((text) =>
    text.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase(),
  );
}
