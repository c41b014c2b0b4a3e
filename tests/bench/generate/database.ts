import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Table } from "drizzle-orm";
import { revisionOf } from "../../../src/core/database/database";
import type { ConnectedEntity } from "../../../src/core/records/collection";
import { checkData } from "../../../src/data/check";
import { revisionOfData } from "../../../src/data/revision";
import { inserterInto, type Rows } from "../../../src/data/rows";
import { type RowSource, writeDatabase } from "../../../src/data/write";
import { subgraphs } from "../../../src/subgraphs";
import { searchableRecords } from "../../../src/subgraphs/discovery/search/records";
import { REAL_PLACES } from "../../helpers/real-database";
import { rareWords } from "../search/scaled";
import { type Copy, copyOf, type Original } from "./copy";

/** Raise it when the generator makes other rows of the same data. */
const VERSION = 1;
/** Above, the search tables do not fit into memory while they are made; then nothing is found. */
const MOST_WITH_SEARCH = 100;

/** A database that was made of the real data and copies of it. */
export interface Generated {
  readonly file: string;
  /** How long it took; null where it was there from an earlier run. */
  readonly seconds: number | null;
  readonly hasSearch: boolean;
}

/**
 * Makes a database with so many times the real data in all, through the real migrations and inserts; it
 * is kept between runs.
 *
 * @param times 1 is the real data alone
 */
export function generateDatabase(times: number): Generated {
  const { dataFolder, migrationsFolder, file: real } = REAL_PLACES;
  const file = join(dirname(dirname(real)), "generated", `x${times}.db`);
  const hasSearch = times <= MOST_WITH_SEARCH;
  const revision = `${revisionOfData(dataFolder, migrationsFolder)} x${times} v${VERSION}`;
  if (existsSync(file) && revisionOf(file) === revision) return { file, seconds: null, hasSearch };
  const started = performance.now();
  const { rows, entities } = checkData(dataFolder, subgraphs);
  const copies = copiesOf(entities, times - 1);
  const scaled = new Map<Table, RowSource>(
    [...rows].map(([table, original]) => [table, new ScaledRows(original, copies)]),
  );
  const last: Rows = new Map();
  const build = { revision, builtAt: "2026-01-01T00:00:00Z", notices: [] };
  const found = hasSearch ? scaledEntities(entities, copies) : [];
  for (const subgraph of subgraphs)
    subgraph.finish?.({ ...build, entities: found }, inserterInto(last));
  writeDatabase(file, migrationsFolder, new Map([...scaled, ...last]));
  return { file, seconds: (performance.now() - started) / 1000, hasSearch };
}

function copiesOf(entities: readonly ConnectedEntity[], count: number): Copy[] {
  const original: Original = {
    typeOf: new Map(entities.map(({ id, type }) => [id, type])),
    rareWords: rareWords(searchableRecords(entities)),
  };
  return Array.from({ length: count }, (_, index) => copyOf(original, index + 1));
}

function scaledEntities(
  entities: readonly ConnectedEntity[],
  copies: readonly Copy[],
): ConnectedEntity[] {
  const copied = copies.flatMap((copy) => entities.flatMap((entity) => copy.entity(entity) ?? []));
  return [...entities, ...copied];
}

/** The rows of a table and of its copies, made while they are written. */
class ScaledRows implements RowSource {
  constructor(
    readonly rows: readonly Record<string, unknown>[],
    readonly copies: readonly Copy[],
  ) {}

  get length(): number {
    const [copy] = this.copies;
    const copied = this.rows.filter((row) => copy?.row(row) != null).length;
    return this.rows.length + this.copies.length * copied;
  }

  *[Symbol.iterator]() {
    yield* this.rows;
    for (const copy of this.copies)
      for (const original of this.rows) {
        const row = copy.row(original);
        if (row !== null) yield row;
      }
  }
}
