import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { jsonLanguage } from "@codemirror/lang-json";
import { Kind, print, type VariableDefinitionNode, visit } from "graphql";
import { parsed } from "../state/operation";
import { active } from "../state/tabs";
import { completeIds } from "./ids";
import { openStringAt } from "./open-string";
import { dates } from "./value-options";

/** Completes the names of the operation's variables, ids of real things, and dates. */
export const variablesCompletion = jsonLanguage.data.of({ autocomplete: complete });

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const begun = openStringAt(context.state, context.pos);
  if (begun === null) return null;
  const { from, to, text } = begun;
  const before = context.state.sliceDoc(0, from - 1);
  const definition = definitionFor(before);
  if (definition === null) return { from, to, options: names() };
  const type = print(definition.type).replace(/[[\]!]/g, "");
  if (type === "Date") return { from, to, options: dates("") };
  return type === "ID" && text.trim() !== "" ? completeIds(context, begun) : null;
}

/** The variable whose value begins after a text; null where a name begins. */
function definitionFor(before: string): VariableDefinitionNode | null {
  const name = /"(\w+)"\s*:\s*(?:\[[^\]]*)?$/.exec(before)?.[1];
  return definitions().find(({ variable }) => variable.name.value === name) ?? null;
}

const names = () =>
  definitions().map(({ variable, type }) => ({ label: variable.name.value, detail: print(type) }));

function definitions(): readonly VariableDefinitionNode[] {
  const document = parsed(active.peek()?.query ?? "");
  if (document === null) return [];
  const found: VariableDefinitionNode[] = [];
  visit(document, { [Kind.VARIABLE_DEFINITION]: (node) => void found.push(node) });
  return found;
}
