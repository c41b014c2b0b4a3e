import { basename, dirname } from "node:path";
import {
  type AnyCollection,
  type ConnectedEntity,
  type Existence,
  type InFolder,
  type LifeLookup,
  noLives,
  type Sink,
} from "../core/records/collection";
import { referencesIn } from "../core/records/references";
import type { Subgraph } from "../core/subgraph";
import { didYouMean } from "../core/suggest";
import { checkConfidence } from "./confidence";
import { EntityIndex } from "./entity-index";
import { livesOf } from "./lives";
import { type LocatedNotice, located } from "./notices";
import { type Path, type Problem, problemAt, sortProblems } from "./problem";
import { type RawRecord, readData } from "./read";
import { inserterInto, type Rows } from "./rows";
import { lastPublishedOf, type Sources } from "./sources";
import { validateRecord } from "./validate";

/** What is in a data folder: the rows to be written, or what is wrong. */
export interface CheckedData {
  readonly records: number;
  readonly entities: readonly ConnectedEntity[];
  readonly rows: Rows;
  /** Sorted by place; empty when all is right. */
  readonly problems: readonly Problem[];
  /** What has to be looked at again, some of it only one day. */
  readonly notices: readonly LocatedNotice[];
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
  const notices: LocatedNotice[] = [];
  const lifeOf = livesOf(existencesIn(read));
  const sources = sourcesIn(read);
  const gathered = { rows, known, notices, lifeOf, sources };
  for (const { id, collection } of raw.unread)
    if (collection.type !== null) known.addId(id, collection.type, null);
  for (const { raw, record, isValid } of read)
    if (isValid) problems.push(...loadRecord(raw, record, sinkInto(gathered, raw)));
    else announceIds(raw, record, known);
  problems.push(...known.problems);
  for (const each of read) if (each.isValid) problems.push(...danglingReferences(each, known));
  problems.push(...crossChecks(collections, read, lifeOf), ...weakConfidences(read, sources));
  const entities = known.connected(connectionsIn(read));
  observeAll(subgraphs, entities, sinkInto(gathered, null));

  return {
    records: read.length,
    entities,
    rows,
    problems: sortProblems(problems),
    notices,
  };
}

function existencesIn(read: readonly ReadRecord[]): Existence[] {
  return read.flatMap(({ raw: { collection }, record, isValid }) =>
    // A valid record is an instance of its collection's class.
    isValid && collection.existence !== undefined ? [collection.existence(record as never)] : [],
  );
}

function sourcesIn(read: readonly ReadRecord[]): Sources {
  const evidence = read.flatMap(({ raw: { collection }, record, isValid }) =>
    // A valid record is an instance of its collection's class.
    isValid ? (collection.evidence?.(record as never) ?? []) : [],
  );
  return new Map(evidence.map((source) => [source.id, source]));
}

/** Facts that are called better supported than they are. */
function weakConfidences(read: readonly ReadRecord[], sources: Sources): Problem[] {
  const problems: Problem[] = [];
  for (const { raw, record } of read.filter(({ isValid }) => isValid))
    checkConfidence(record, raw.collection.record, sources, (path, message) => {
      problems.push(problemAt(raw.file, [...raw.path, ...path], message));
    });
  return problems;
}

function observeAll(
  subgraphs: readonly Subgraph[],
  entities: readonly ConnectedEntity[],
  sink: Sink,
): void {
  for (const subgraph of subgraphs) for (const entity of entities) subgraph.observe?.(entity, sink);
}

/** How many references lead from a record and to it. Sources are evidence, no connection. */
function connectionsIn(read: readonly ReadRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { raw, record, isValid } of read) {
    if (!isValid) continue;
    for (const { id, types } of referencesIn(record, raw.collection.record))
      if (!types.includes("Source")) {
        add(id);
        add(raw.collection.idOf(record as never));
      }
  }
  return counts;
}

/** What records give, and what is known before they do. */
interface Gathered {
  readonly rows: Rows;
  readonly known: EntityIndex;
  readonly notices: LocatedNotice[];
  readonly lifeOf: LifeLookup;
  readonly sources: Sources;
}

function sinkInto(
  { rows, known, notices, lifeOf, sources }: Gathered,
  raw: RawRecord | null,
): Sink {
  return {
    lifeOf,
    lastPublished: (cites) => lastPublishedOf(sources, cites),
    insert: inserterInto(rows),
    entity: (entity) => known.add(entity, raw),
    namedWith: (id, others) => known.nameWith(id, others),
    notice: (path, found) => {
      if (raw !== null) notices.push(...located(found, raw, path));
    },
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
      namedWith: () => {},
      notice: () => {},
      lastPublished: () => null,
      lifeOf: noLives,
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
  lifeOf: LifeLookup,
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
      folder: basename(dirname(raw.file.path)),
      report: (path: Path, message: string) => {
        problems.push(problemAt(raw.file, [...raw.path, ...path], message));
      },
    }));
    // The records are of this collection's class.
    collection.check?.(located as InFolder<never>[], (id) => byId.get(id), lifeOf);
  }
  return problems;
}
