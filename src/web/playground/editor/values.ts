import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { getNamedType, isEnumType } from "graphql";
import { completeIds } from "./ids";
import { openStringAt } from "./open-string";
import { type Place, placeAt, type TypesAt } from "./place";
import { dates, exampleIds } from "./value-options";

/** Completes ids of real things, found by any of their names, and dates, where an argument wants one. */
export async function completeValues(context: CompletionContext): Promise<CompletionResult | null> {
  const place = placeAt(context.state, context.pos);
  const wanted = place?.info.inputType;
  if (!place || !wanted) return null;
  const type = getNamedType(wanted).name;
  const begun = openStringAt(context.state, context.pos);
  if (begun === null && !context.explicit) return null;
  const { from = context.pos, to = context.pos, text = "" } = begun ?? {};
  const quote = begun === null ? '"' : "";
  if (type === "Date") return { from, to, options: dates(quote) };
  if (type !== "ID") return null;
  if (text.trim() === "")
    return { from, to, options: exampleIds(place.info.argDef?.description, quote) };
  return completeIds(context, { from, to, text }, typesFor(place));
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
