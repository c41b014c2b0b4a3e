import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { inputValue, literal } from "../../../federation/values";
import type { Draft } from "./draft";

interface Variable {
  readonly declaration: string;
  /** As it is sent; undefined is not sent. */
  readonly value: unknown;
}

/** Names of variables that are something else to JavaScript. */
const UNUSUAL = ["__proto__", "constructor", "toString", "hasOwnProperty", "then"];
/** Of so many values that a variable is given, one does not fit its type. */
const WRONG = 80;
/** What fits no type, or few. */
const WRONG_VALUES = [
  ...[{}, [], [[1]], { a: { b: 1 } }, "no such value", 1e40, -1.5, true, 2 ** 31, "", "2021-13-45"],
  ...[[null], ["x", null], { __proto__: null, id: null }],
];

/** The variables of an operation: absent, null, left to their default, fitting and not. */
export class Variables {
  readonly #all = new Map<string, Variable>();

  constructor(private readonly draft: Draft) {}

  /** `($a: Int = 1, …)` of the variables that the texts ask for, or nothing. */
  declarations(texts: readonly string[]): string {
    const used = new Set(texts.flatMap((text) => text.match(/\$\w+/g) ?? []));
    const declared = [...this.#all].filter(([name]) => used.has(`$${name}`));
    const list = declared.map(([name, { declaration }]) => `$${name}: ${declaration}`);
    return list.length === 0 ? "" : ` (${list.join(", ")})`;
  }

  values(): [string, unknown][] {
    return [...this.#all].flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value]],
    );
  }

  /** A variable for an argument or a field of an input object of this type. */
  argument(type: GraphQLInputType, name: string, hasDefault: boolean, ownType?: string): string {
    const { draft } = this;
    const fitting = () => inputValue(type, name, draft.choose, draft.subject.ids, own(ownType));
    const nullable = getNullableType(type);
    const mustBe = isNonNullType(type) && !hasDefault;
    switch (draft.choose(4)) {
      case 0: // With a default, which makes room for null where there is none.
        return this.#declare(`${nullable} = ${literal(fitting(), type)}`, this.#sent(fitting, 3));
      case 1:
        return this.#declare(`${nullable}!`, this.#sent(fitting, 20));
      case 2:
        return this.#declare(`${nullable}! = ${literal(fitting(), type)}`, this.#sent(fitting, 4));
      default:
        return this.#declare(
          mustBe ? `${nullable}!` : `${nullable}`,
          this.#sent(fitting, mustBe ? 20 : 3),
        );
    }
  }

  /** A variable for a condition. */
  condition(): string {
    const { draft } = this;
    const fitting = () => draft.oneIn(2);
    switch (draft.choose(4)) {
      case 0:
        return this.#declare(`Boolean = ${draft.oneIn(2)}`, this.#sent(fitting, 4));
      case 1:
        return this.#declare(
          `Boolean! = ${draft.oneIn(2)}`,
          draft.oneIn(2) ? undefined : fitting(),
        );
      default:
        return this.#declare("Boolean!", this.#sent(fitting, 60));
    }
  }

  /** A value for a variable; once in so many times it is absent or null. */
  #sent(fitting: () => unknown, missing: number): unknown {
    const { draft } = this;
    if (draft.oneIn(WRONG)) return draft.pick(WRONG_VALUES);
    if (draft.oneIn(missing)) return draft.oneIn(2) ? null : undefined;
    const value = fitting();
    // What is no list is taken for a list of one.
    return Array.isArray(value) && value.length === 1 && draft.oneIn(2) ? value[0] : value;
  }

  #declare(declaration: string, value: unknown): string {
    const number = this.#all.size;
    const unusual = UNUSUAL[this.draft.choose(100)];
    const name = unusual === undefined || this.#all.has(unusual) ? `v${number}` : unusual;
    this.#all.set(name, { declaration, value });
    return `$${name}`;
  }
}

/** An argument's value: a literal, a variable, or a literal with variables in it. */
export function argumentValue(
  draft: Draft,
  type: GraphQLInputType,
  name: string,
  hasDefault: boolean,
  ownType?: string,
): string {
  if (draft.oneIn(3)) return draft.variables.argument(type, name, hasDefault, ownType);
  const nullable = getNullableType(type);
  if (!isNonNullType(type) && draft.oneIn(12)) return "null";
  if (isListType(nullable) && !draft.oneIn(6)) {
    const items = Array.from({ length: draft.oneIn(10) ? 0 : 1 + draft.choose(3) }, () =>
      argumentValue(draft, nullable.ofType, name, false, ownType),
    );
    return `[${items.join(", ")}]`;
  }
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || draft.oneIn(5),
    );
    const texts = fields.map(
      (field) =>
        `${field.name}: ${argumentValue(draft, field.type, field.name, field.defaultValue !== undefined)}`,
    );
    return `{${texts.join(", ")}}`;
  }
  if (isEnumType(nullable)) return draft.pick(nullable.getValues()).name;
  const outOfRange = (name === "first" || name === "last") && draft.oneIn(60);
  if (outOfRange) return draft.pick(["0", "-1", "101", "2147483647"]);
  const value = inputValue(type, name, draft.choose, draft.subject.ids, own(ownType));
  return literal(value, type);
}

/** A field of one thing takes the id of such a thing. */
function own(ownType: string | undefined): readonly string[] | undefined {
  return ownType === undefined ? undefined : [ownType];
}
