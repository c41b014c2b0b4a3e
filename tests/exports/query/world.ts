import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  parse,
  print,
  printSchema,
} from "graphql";
import { ids } from "../exported";
import { connection, schema } from "../fixture";

/** Bodies, people and conferences that lead to each other; more conferences than one page may have. */
export const WORLD_IDS = new Map([
  ["Body", ids(5, "body")],
  ["Person", ids(4, "person")],
  ["Conference", ids(104, "conference")],
]);

interface Asked {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A server of this data that gives `page` items of a list where nobody says how many. */
export function serverOf(page: number) {
  const text = printSchema(schema).replaceAll("first: Int = 20", "first: Int");
  const served = buildSchema(text);
  const rootValue = new World(page).root();
  const run = async ({ document, variables, operationName }: Asked): Promise<ExecutionResult> =>
    execute({
      schema: served,
      document: parse(print(document)),
      rootValue,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
  return { schema: served, execute: run };
}

class World {
  readonly #people: readonly object[];
  readonly #bodies: readonly object[];
  readonly #conferences: readonly object[];

  constructor(readonly page: number) {
    this.#people = all("Person", (id) => ({ id, name: id, born: "1950~" }));
    this.#bodies = all("Body", (id, at) => this.#body(id, at));
    this.#conferences = all("Conference", (id, at) => this.#conference(id, at));
  }

  root(): object {
    const byId = new Map(
      [...WORLD_IDS.values()]
        .flat()
        .map((id, at) => [id, [...this.#bodies, ...this.#people, ...this.#conferences][at]]),
    );
    const node = ({ id }: { id: string }) => byId.get(id) ?? null;
    return {
      node,
      nodes: (args: { ids: string[] }) => args.ids.map((id) => node({ id })),
      body: node,
      bodies: this.#list(() => this.#bodies, 0, 5),
      conferences: this.#list(() => this.#conferences, 0, 104),
      search: this.#list(() => [...this.#people, ...this.#bodies], 0, 9),
      summary: { revision: "r1", conferences: this.#list(() => this.#conferences, 3, 4) },
      broken: 1,
    };
  }

  #body(id: string, at: number): object {
    return {
      id,
      name: `Body ${at}`,
      acronym: at === 1 ? null : "B",
      alsoKnownAs: ["x", "y"].slice(0, at),
      period: at === 2 ? null : { edtf: "1992/..", start: "1992", end: null, isOngoing: true },
      parent: () => this.#bodies[at + 1] ?? null,
      conferences: this.#list(() => this.#conferences, at, at),
      officials: this.#list(() => this.#people, at, 4 - at),
    };
  }

  #conference(id: string, at: number): object {
    return {
      id,
      name: `Conference ${at}`,
      names: [{ lang: "en", text: `Conference ${at}` }],
      startDate: `20${10 + (at % 10)}`,
      status: "HELD",
      isOpen: at % 2 === 0,
      place: at % 3 === 0 ? null : { id: `place${at}`, name: "Baku", latitude: 1.5 },
      organizers: () => [this.#bodies[at % 5], this.#people[at % 4], null].slice(at % 3),
      attendance: [{ count: at, qualifier: "about" }].slice(at % 2),
      citations: [{ source: { id: `source${at}`, title: "T" } }],
      topics: at % 4 === 0 ? null : ["trade", "energy"],
      participations: this.#list(() => this.#participations(id), 0, at % 6),
    };
  }

  #participations(id: string): readonly object[] {
    return ids(5, `${id}-p`).map((own, at) => ({
      id: own,
      role: `role ${at}`,
      participant: at === 0 ? null : this.#people[at % 4],
    }));
  }

  #list(of: () => readonly object[], from: number, count: number) {
    const read = (args: Parameters<ReturnType<typeof connection>>[0]) =>
      connection(of().slice(from, from + count), () => ({ score: from + 0.5 }), this.page)(args);
    return read;
  }
}

function all(type: string, make: (id: string, at: number) => object): readonly object[] {
  const named = (id: string, at: number) => ({ __typename: type, ...make(id, at) });
  return (WORLD_IDS.get(type) ?? []).map(named);
}
