import { getOrInsert } from "../../../core/get-or-insert";
import type { Loader } from "../../../core/loader";
import { type ForeignEntity, isStub, type Stub } from "../../border";
import type { Field } from "../normal-form/field";
import type { Column } from "./column";
import type { RunState } from "./run-state";
import { inSlices, type Pending } from "./slices";

type Whole = Loader<object | null>;

/** For how many stubs one statement is: nothing else happens while it runs. */
const STUBS_AT_ONCE = 500;

/**
 * Makes the stubs in a column whole: one statement for many of a type, where the query asks for more
 * of that type than its key.
 */
export function completeStubs(column: Column, state: RunState): Pending {
  if (column.field.border === null) return null;
  const stubs = new Stubs(column, state);
  const { values } = column;
  const complete = (from: number, to: number) => {
    for (let slot = from; slot < to; slot += 1) stubs.note(values[slot]);
    stubs.load();
    for (let slot = from; slot < to; slot += 1) values[slot] = stubs.whole(values[slot]);
  };
  return inSlices(values.length, state.budget, complete, STUBS_AT_ONCE);
}

/** The stubs of a column, of whatever types. */
class Stubs {
  /** By the name of the type; null where its stubs are all that is asked for. */
  readonly #loaders = new Map<string, Whole | null>();
  readonly #noted = new Map<Whole, string[]>();

  constructor(
    readonly column: Column,
    readonly state: RunState,
  ) {}

  /** Notes a stub to be loaded. */
  note(value: unknown): void {
    const loader = this.#loaderFor(value);
    if (loader !== null) getOrInsert(this.#noted, loader, () => []).push((value as Stub).id);
  }

  load(): void {
    for (const [loader, ids] of this.#noted) loader.loadNow(ids);
    this.#noted.clear();
  }

  /** The entity of a stub that was loaded; anything else as it is. */
  whole(value: unknown): unknown {
    const loader = this.#loaderFor(value);
    return loader === null ? value : loader.found((value as Stub).id);
  }

  /** Null for what is no stub, too. */
  #loaderFor(value: unknown): Whole | null {
    if (!isStub(value)) return null;
    const name = value.__typename ?? this.column.field.type.name;
    const known = this.#loaders.get(name);
    if (known !== undefined) return known;
    const { field } = this.column;
    const entity = field.border?.foreign.get(name);
    const isNeeded = entity !== undefined && needsOwner(field, entity, this.state);
    const loader = isNeeded ? entity.loader(this.state.context) : null;
    this.#loaders.set(name, loader);
    return loader;
  }
}

/** Whether a query asks for more of an entity than its key, of what its owner knows. */
function needsOwner(field: Field, { type }: ForeignEntity, { form }: RunState): boolean {
  const asked = form.possibleTypes(field).find(({ name }) => name === type.name);
  if (asked === undefined) return false;
  const known = type.getFields();
  const selection = form.selectionOrNull(field, asked);
  const isOwn = ({ name }: Field) => name !== "id" && Object.hasOwn(known, name);
  return selection?.fields.some(isOwn) ?? false;
}
