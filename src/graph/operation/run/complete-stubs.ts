import { getNamedType } from "graphql";
import type { Loader } from "../../../core/loader";
import { type ForeignEntity, isStub, type Stub } from "../../border";
import type { Field } from "../normal-form/field";
import type { Column } from "./column";
import type { RunState } from "./run-state";

type Whole = Loader<object | null>;

/**
 * Makes the stubs in a column whole: one statement for many of a type, where the query asks for more
 * of that type than its key.
 */
export async function completeStubs(column: Column, state: RunState): Promise<void> {
  if (column.field.border === null) return;
  const stubs = new Stubs(column, state);
  const { values } = column;
  let whole = 0;
  for (let slot = 0; slot < values.length; slot += 1) {
    if (!stubs.note(values[slot])) continue;
    stubs.load();
    for (; whole <= slot; whole += 1) values[whole] = stubs.whole(values[whole]);
    if (state.budget.isDue(slot)) await state.budget.pause();
  }
  stubs.load();
  for (; whole < values.length; whole += 1) values[whole] = stubs.whole(values[whole]);
}

/** The stubs of a column, of whatever types. */
class Stubs {
  /** By the name of the type; null where its stubs are all that is asked for. */
  readonly #loaders = new Map<string, Whole | null>();
  readonly #noted = new Map<Whole, string[]>();
  readonly #typeName: string;

  constructor(
    readonly column: Column,
    readonly state: RunState,
  ) {
    this.#typeName = getNamedType(column.field.definition.type).name;
  }

  /** Notes a stub to be loaded. @returns whether it is time to load, before a statement grows too large */
  note(value: unknown): boolean {
    const loader = this.#loaderFor(value);
    if (loader === null) return false;
    const ids = this.#noted.get(loader) ?? [];
    if (ids.length === 0) this.#noted.set(loader, ids);
    return ids.push((value as Stub).id) >= loader.atOnce;
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
    const name = value.__typename ?? this.#typeName;
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
  return (
    selection !== null &&
    selection.fields.some(({ name }) => name !== "id" && Object.hasOwn(known, name))
  );
}
