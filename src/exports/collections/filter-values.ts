import { coerceInputValue } from "graphql";
import { ExportError } from "../errors";
import { choicesOf, type FilterOption, optionName } from "./filters";
import type { NamedId } from "./known-ids";

/** Options as they were typed: name to values. */
export type GivenOptions = Iterable<readonly [name: string, values: readonly string[]]>;

/** What the options of a collection come to. */
export interface GivenArguments {
  /** The values of its field's arguments. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The ids among them. */
  readonly ids: readonly NamedId[];
}

/** Free text may have commas of its own; values of all other types have none. */
const FREE_TEXT = "String";

/**
 * Reads options as they were typed. Enum values may be written in any case; of what takes many, several may stand in
 * one text, separated by commas.
 *
 * @param label how an option is named to the one who typed it: `--body`
 * @throws ExportError for an option or a value that there is not, with the choices
 */
export function argumentsOf(
  options: readonly FilterOption[],
  given: GivenOptions,
  label: (name: string) => string = (name) => name,
): GivenArguments {
  const byName = new Map(options.map((option) => [option.name, option]));
  const values: Record<string, unknown> = {};
  const ids: NamedId[] = [];
  for (const [name, texts] of given) {
    const option = byName.get(optionName(name));
    if (option === undefined) {
      const choices = options.map((known) => label(known.name)).join(", ");
      throw new ExportError(`${label(name)} is no option here; choose from: ${choices}`);
    }
    const items = itemsOf(option, texts, label(option.name));
    put(values, option.path, option.takes === "many" ? items : items[0]);
    if (option.type.name === "ID")
      ids.push(...items.map((id) => ({ id: String(id), label: label(option.name) })));
  }
  return { values, ids };
}

function itemsOf(option: FilterOption, texts: readonly string[], label: string): unknown[] {
  if (option.takes === "one" && texts.length > 1)
    throw new ExportError(`${label} takes one value, it is given ${texts.length}`);
  const isSplit = option.takes === "many" && option.type.name !== FREE_TEXT;
  return texts
    .flatMap((text) => (isSplit ? text.split(",") : [text]))
    .map((text) => itemOf(option, text.trim(), label));
}

function itemOf(option: FilterOption, text: string, label: string): unknown {
  const choices = choicesOf(option);
  if (choices !== null) return choiceOf(choices, text, label);
  if (option.type.name === "Boolean")
    return choiceOf(["true", "false"], text === "" ? "true" : text, label) === "true";
  if (text === "") throw new ExportError(`${label} has no value`);
  const isNumber = option.type.name === "Int" || option.type.name === "Float";
  const value = isNumber ? Number(text) : text;
  coerceInputValue(value, option.type, (_path, _value, { message, originalError }) => {
    throw new ExportError(`${label}: ${originalError?.message ?? message}`);
  });
  return value;
}

function choiceOf(choices: readonly string[], text: string, label: string): string {
  const bare = (choice: string) => choice.replace(/[-_ ]/g, "").toLowerCase();
  const found = choices.find((choice) => bare(choice) === bare(text));
  if (found !== undefined) return found;
  throw new ExportError(`${label} cannot be "${text}"; choose from: ${choices.join(", ")}`);
}

function put(
  into: Record<string, unknown>,
  [key = "", ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = into[key] ?? {};
  into[key] = inner;
  put(inner as Record<string, unknown>, rest, value); // only made by the line above
}
