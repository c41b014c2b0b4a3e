import type { Draft } from "./draft";

/** How many variables the conditions of an operation share at most. */
const MOST_VARIABLES = 3;

/** `@skip` and `@include`, with literals and with few variables, so that several depend on the same. */
export class Conditions {
  readonly #variables: string[] = [];

  constructor(private readonly draft: Draft) {}

  /** The directives of a selection; mostly none. */
  text(): string {
    const { draft } = this;
    if (draft.subject.isPlain || !draft.oneIn(4)) return "";
    const [one, other] = draft.oneIn(2) ? ["skip", "include"] : ["include", "skip"];
    return draft.oneIn(4)
      ? `${this.#directive(one)}${this.#directive(other)}`
      : this.#directive(one);
  }

  #directive(name: string | undefined): string {
    return ` @${name}(if: ${this.#condition(name === "include")})`;
  }

  #condition(included: boolean): string {
    const { draft } = this;
    if (draft.oneIn(4)) return String(draft.oneIn(3) ? !included : included);
    if (this.#variables.length === MOST_VARIABLES || draft.oneIn(2))
      return this.#variables.length === 0 ? this.#variable() : draft.pick(this.#variables);
    return this.#variable();
  }

  #variable(): string {
    const { draft } = this;
    const name = draft.variables.condition();
    this.#variables.push(name);
    return name;
  }
}
