import type { Table } from "drizzle-orm";
import type { AnyCollection, Entity, Located, Sink } from "../core/records/collection";
import { referencesIn } from "../core/records/references";
import type { Subgraph } from "../core/subgraph";
import { type Path, type Problem, problemAt, sortProblems } from "./problem";
import { type RawRecord, readData } from "./read";
import { didYouMean } from "./suggest";
import { validateRecord } from "./validate";

/** Rows by table, in the order in which tables are first written. */
export type Rows = Map<Table, Record<string, unknown>[]>;

/** What is in a data folder: the rows to be written, or what is wrong. */
export interface CheckedData {
  readonly records: number;
  readonly entities: readonly Entity[];
  readonly rows: Rows;
  /** Sorted by place; empty when all is right. */
  readonly problems: readonly Problem[];
}

interface ReadRecord {
  readonly raw: RawRecord;
  readonly record: object;
  readonly isValid: boolean;
}

/**
 * Reads and checks everything in a data folder, and collects all problems: keys and values,
 * references, and what the subgraphs check across records.
 *
 * @throws UserError when there is no such folder
 */
export function checkData(folder: string, subgraphs: readonly Subgraph[]): CheckedData {
  const collections = subgraphs.flatMap((subgraph) => subgraph.collections ?? []);
  const raw = readData(folder, collections);
  const problems = [...raw.problems];
  const read = raw.records.map((record): ReadRecord => {
    const validated = validateRecord(record);
    problems.push(...validated.problems);
    return { raw: record, record: validated.record, isValid: validated.problems.length === 0 };
  });

  const known = new EntityIndex();
  const rows: Rows = new Map();
  for (const { id, collection } of raw.unread)
    if (collection.type !== null) known.addId(id, collection.type, null);
  for (const { raw, record, isValid } of read)
    if (isValid) problems.push(...loadRecord(raw, record, sinkInto(rows, known, raw)));
    else announceIds(raw, record, known);
  problems.push(...known.problems);
  for (const each of read) if (each.isValid) problems.push(...danglingReferences(each, known));
  problems.push(...crossChecks(collections, read));
  observeAll(subgraphs, rows, known);

  return {
    records: read.length,
    entities: known.entities.map(({ entity }) => entity),
    rows,
    problems: sortProblems(problems),
  };
}

function observeAll(subgraphs: readonly Subgraph[], rows: Rows, known: EntityIndex): void {
  const sink = sinkInto(rows, known, null);
  for (const subgraph of subgraphs)
    for (const { entity } of known.entities) subgraph.observe?.(entity, sink);
}

/** Which ids there are, of which type, and where they were read. */
class EntityIndex {
  readonly entities: { readonly entity: Entity; readonly raw: RawRecord | null }[] = [];
  readonly problems: Problem[] = [];
  readonly #byId = new Map<string, { readonly type: string; readonly raw: RawRecord | null }>();

  add(entity: Entity, raw: RawRecord | null): void {
    const earlier = this.#byId.get(entity.id);
    if (earlier !== undefined && raw !== null) {
      const place = earlier.raw?.file.shownPath ?? "another record";
      const message = `"${entity.id}" is also the id of a ${earlier.type} in ${place}, expected an id of its own`;
      this.problems.push(problemAt(raw.file, raw.path, message));
      return;
    }
    this.#byId.set(entity.id, { type: entity.type, raw });
    this.entities.push({ entity, raw });
  }

  /** Makes an id known without an entity: references to it resolve. */
  addId(id: string, type: string, raw: RawRecord | null): void {
    this.#byId.set(id, { type, raw });
  }

  typeOf(id: string): string | undefined {
    return this.#byId.get(id)?.type;
  }

  idsOf(types: readonly string[]): string[] {
    return [...this.#byId].filter(([, { type }]) => types.includes(type)).map(([id]) => id);
  }
}

function sinkInto(rows: Rows, known: EntityIndex, raw: RawRecord | null): Sink {
  return {
    insert(table, row) {
      const written = rows.get(table);
      if (written === undefined) rows.set(table, [row]);
      else written.push(row);
    },
    entity: (entity) =>
      known.add(
        { names: null, alsoKnownAs: [], cites: [], date: null, partOf: null, ...entity },
        raw,
      ),
  };
}

function loadRecord({ collection, file, path }: RawRecord, record: object, into: Sink): Problem[] {
  try {
    // The record is an instance of its collection's class and passed its rules.
    collection.load(record as never, into);
    return [];
  } catch (error) {
    // What a rule on one property cannot see: a period that contradicts what is attested.
    const reason = error instanceof Error ? error.message : String(error);
    return [problemAt(file, path, `the record cannot be loaded: ${reason}`)];
  }
}

/** A record with problems still has its ids, so that references to them are not reported too. */
function announceIds(raw: RawRecord, record: object, known: EntityIndex): void {
  const { collection } = raw;
  // `idOf` and `load` only read properties; what a broken record gives them is looked at here.
  const id: unknown = collection.idOf(record as never);
  if (collection.type !== null && typeof id === "string") known.addId(id, collection.type, raw);
  try {
    collection.load(record as never, {
      insert: () => {},
      entity: (entity) => known.addId(entity.id, entity.type, raw),
    });
  } catch {
    // What is wrong with the record is reported already.
  }
}

function danglingReferences({ raw, record }: ReadRecord, known: EntityIndex): Problem[] {
  const problems: Problem[] = [];
  for (const { path, id, types } of referencesIn(record, raw.collection.record)) {
    const type = known.typeOf(id);
    if (type !== undefined && types.includes(type)) continue;
    const found = type === undefined ? "there is none with this id" : `"${id}" is a ${type}`;
    const expected = `"${id}" is no ${types.join(" or ")}: ${found}`;
    const hint =
      didYouMean(id, known.idsOf(types)) || `, expected the id of a ${types.join(" or ")}`;
    problems.push(problemAt(raw.file, [...raw.path, ...path], expected + hint));
  }
  return problems;
}

function crossChecks(
  collections: readonly AnyCollection[],
  read: readonly ReadRecord[],
): Problem[] {
  const problems: Problem[] = [];
  const valid = read.filter(({ isValid }) => isValid);
  const byId = new Map(
    valid.map(({ raw, record }) => [raw.collection.idOf(record as never), record]),
  );
  for (const collection of collections) {
    const own = valid.filter(({ raw }) => raw.collection === collection);
    const located = own.map(({ raw, record }) => ({
      record,
      report: (path: Path, message: string) => {
        problems.push(problemAt(raw.file, [...raw.path, ...path], message));
      },
    }));
    // The records are of this collection's class.
    collection.check?.(located as Located<never>[], (id) => byId.get(id));
  }
  return problems;
}
