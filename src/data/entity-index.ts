import type { ConnectedEntity, Entity } from "../core/records/collection";
import { type Problem, problemAt } from "./problem";
import type { RawRecord } from "./read";

/** What a collection says of an entity. */
type Announced = Pick<Entity, "type" | "id"> & Partial<Entity>;

/** Which ids there are, of which type, where they were read, and what is said of them. */
export class EntityIndex {
  readonly problems: Problem[] = [];
  readonly #entities: Entity[] = [];
  readonly #byId = new Map<string, { readonly type: string; readonly raw: RawRecord | null }>();
  readonly #namedWith = new Map<string, Set<string>>();

  /** Takes an entity in, or notes the problem that its id is taken. */
  add(announced: Announced, raw: RawRecord | null): void {
    const earlier = this.#byId.get(announced.id);
    if (earlier !== undefined && raw !== null) {
      const place = earlier.raw?.file.shownPath ?? "another record";
      const message = `"${announced.id}" is also the id of a ${earlier.type} in ${place}, expected an id of its own`;
      this.problems.push(problemAt(raw.file, raw.path, message));
      return;
    }
    this.#byId.set(announced.id, { type: announced.type, raw });
    this.#entities.push({
      ...{
        names: null,
        alsoKnownAs: [],
        formerNames: [],
        codes: [],
        cites: [],
        date: null,
        partOf: null,
      },
      ...{ wordsAlong: [], texts: [], isCentral: false },
      ...announced,
    });
  }

  /** Makes an id known without an entity: references to it resolve. */
  addId(id: string, type: string, raw: RawRecord | null): void {
    this.#byId.set(id, { type, raw });
  }

  /** Notes what an entity is named with; `undefined` is nothing. */
  nameWith(id: string, others: readonly (string | undefined)[]): void {
    const known = this.#namedWith.get(id) ?? new Set<string>();
    for (const other of others) if (other !== undefined) known.add(other);
    this.#namedWith.set(id, known);
  }

  typeOf(id: string): string | undefined {
    return this.#byId.get(id)?.type;
  }

  idsOf(types: readonly string[]): string[] {
    return [...this.#byId].filter(([, { type }]) => types.includes(type)).map(([id]) => id);
  }

  /**
   * All entities, in the order in which they were read.
   *
   * @param connections by id; none where there are none
   */
  connected(connections: ReadonlyMap<string, number>): ConnectedEntity[] {
    return this.#entities.map((entity) => ({
      ...entity,
      namedWith: [...(this.#namedWith.get(entity.id) ?? [])],
      connections: connections.get(entity.id) ?? 0,
    }));
  }
}
