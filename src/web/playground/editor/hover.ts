import { hoverTooltip } from "@codemirror/view";
import { openExample } from "../state/open-example";
import { examplesWith } from "../state/uses";
import { describe } from "./describe";
import { placeAt, type TypesAt } from "./place";

/** Says what the pointer is over: type, description, and the examples that have it. */
export const hover = hoverTooltip((view, pos) => {
  const word = view.state.wordAt(pos);
  const place = word && placeAt(view.state, word.to);
  if (!word || !place) return null;
  const content = contentFor(place.info, place.token.state.kind ?? "");
  return content && { pos: word.from, end: word.to, above: true, create: () => ({ dom: content }) };
});

function contentFor(info: TypesAt, kind: string): HTMLElement | null {
  const { argDef, enumValue, fieldDef, parentType, type } = info;
  if (kind === "Argument" && argDef) return tip(signature(argDef), argDef.description);
  if (kind === "EnumValue" && enumValue) return tip(enumValue.name, enumValue.description);
  if (kind === "NamedType" && type) return tip(String(type), Object(type).description);
  if (!["Field", "AliasedField"].includes(kind) || !fieldDef || !parentType) return null;
  const field = `${parentType}.${fieldDef.name}`;
  const parameters = fieldDef.args.map(({ name }) => name).join(", ");
  const head = `${field}${parameters && `(${parameters})`}: ${fieldDef.type}`;
  return tip(head, fieldDef.description, field);
}

const signature = ({ name, type }: NonNullable<TypesAt["argDef"]>) => `${name}: ${type}`;

function tip(head: string, description: string | null | undefined, field = ""): HTMLElement {
  const box = document.createElement("div");
  box.className = "tip";
  const code = document.createElement("code");
  code.textContent = head;
  box.append(code, describe(description) ?? "");
  const examples = field === "" ? [] : examplesWith(field).slice(0, 3);
  if (examples.length > 0) box.append("Example: ");
  for (const example of examples) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = example.title;
    button.addEventListener("click", () => openExample(example));
    box.append(button, " ");
  }
  return box;
}
