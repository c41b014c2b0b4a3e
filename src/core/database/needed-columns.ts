import type { Query, Selection } from "./query";

/** Counts what was learned by now: a statement's columns are worked out anew when there is more. */
let learned = 0;

/**
 * The columns that something reads of rows: a field's resolver, or who reads a statement.
 *
 * They are learned while it reads, from rows that have them all. No resolver has to say what it
 * needs, and none can be wrong: a column that it reads only later, with other arguments or other
 * data, is read for it then, and known from then on.
 */
export class ColumnUse {
  readonly #columns = new Map<Selection, Set<string>>();
  #isLearned = false;

  /** Whether it has read all that it reads as a rule. */
  get isLearned(): boolean {
    return this.#isLearned;
  }

  learn(): void {
    if (this.#isLearned) return;
    this.#isLearned = true;
    learned += 1;
  }

  add(selection: Selection, column: string): void {
    const columns = this.#columns.get(selection) ?? new Set();
    this.#columns.set(selection, columns);
    if (columns.has(column)) return;
    columns.add(column);
    learned += 1;
  }

  of(selection: Selection): Iterable<string> {
    return this.#columns.get(selection) ?? [];
  }
}

/** What is read of the rows of each statement outside of fields: keys, positions in an order. */
const ofStatements = new WeakMap<Query<unknown>, ColumnUse>();

let current: ColumnUse | null = null;

/** Says who reads rows from now on; null when no field does. */
export function setReader(use: ColumnUse | null): void {
  current = use;
}

/** Says that a column of a statement's rows was read. */
export function noteRead(query: Query<unknown>, selection: Selection, column: string): void {
  (current ?? statementUse(query)).add(selection, column);
}

function statementUse(query: Query<unknown>): ColumnUse {
  const known = ofStatements.get(query) ?? new ColumnUse();
  ofStatements.set(query, known);
  return known;
}

/** What reads the rows of one GraphQL type in an operation, by the name of the type. */
export type UsesByType = ReadonlyMap<string, readonly ColumnUse[]>;

/**
 * Which columns an operation needs of each statement: what a row costs is what is read of it. SQLite
 * gives a column in about 0.2 µs, a name in nine languages in more.
 */
export class NeededColumns {
  readonly #all: readonly ColumnUse[];
  readonly #texts = new Map<Query<unknown>, { readonly text: string; readonly at: number }>();

  /** @param uses null where all columns are needed */
  constructor(readonly uses: UsesByType | null) {
    this.#all = [...(uses?.values() ?? [])].flat();
  }

  /** The statement with the columns that are needed, or with all while that is not known. */
  textOf(query: Query<unknown>): string {
    const { selection } = query;
    if (this.uses === null || selection === null) return query.text;
    const use = statementUse(query);
    if (!use.isLearned) {
      // Who asks for its rows reads them before it asks again.
      use.learn();
      return query.text;
    }
    const known = this.#texts.get(query);
    if (known !== undefined && known.at === learned) return known.text;
    const text = this.#isKnown(selection)
      ? query.textWith(this.#columns(query, selection))
      : query.text;
    this.#texts.set(query, { text, at: learned });
    return text;
  }

  #isKnown({ typename }: Selection): boolean {
    const uses = this.uses?.get(typename ?? "") ?? [];
    return uses.every(({ isLearned }) => isLearned);
  }

  #columns(query: Query<unknown>, selection: Selection): ReadonlySet<string> {
    return new Set([statementUse(query), ...this.#all].flatMap((use) => [...use.of(selection)]));
  }
}
