import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Table } from "drizzle-orm";
import { execute, parse, validate } from "graphql";
import { createContext } from "../../src/core/context";
import { openDatabase } from "../../src/core/database/database";
import { type Subgraph, subgraphSchema } from "../../src/core/subgraph";
import type { Rows } from "../../src/data/rows";
import { writeDatabase } from "../../src/data/write";
import { build } from "../../src/subgraphs/discovery/tables";

/** A subgraph alone, over a real database of its own with the project's migrations. */
export interface TestGraph {
  /** The data of an answer. @throws Error with the first error of the answer */
  execute(source: string, variables?: Record<string, unknown>): Promise<unknown>;
  /** The statements that ran since the graph was opened. */
  readonly statements: string[];
  close(): void;
}

/** Seeds for a table, as they are inserted. */
export function seed<T extends Table>(table: T, rows: readonly T["$inferInsert"][]) {
  return { table, rows };
}

const MIGRATIONS = join(__dirname, "..", "..", "migrations");

/** Writes seeds into a new database in a folder of its own. */
export function seededDatabase(seeds: readonly ReturnType<typeof seed>[]) {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-"));
  const file = join(folder, "test.db");
  const rows: Rows = new Map(seeds.map(({ table, rows }) => [table, [...rows]]));
  rows.set(build, [{ revision: "test", builtAt: "2026-01-01T00:00:00Z" }]);
  writeDatabase(file, MIGRATIONS, rows);
  // Tests count statements: what one reads must not depend on what another has read.
  const db = openDatabase(file, { remembersRows: false });
  const close = () => {
    db.close();
    rmSync(folder, { recursive: true });
  };
  return { file, db, close };
}

/** Opens one subgraph over seeds; edges into other subgraphs lead to keys. */
export function openSubgraph(
  subgraph: Subgraph,
  seeds: readonly ReturnType<typeof seed>[],
): TestGraph {
  const schema = subgraphSchema(subgraph);
  const { db, close } = seededDatabase(seeds);
  const statements: string[] = [];
  db.listen((text) => statements.push(text));
  return {
    statements,
    close,
    async execute(source, variableValues = {}) {
      const document = parse(source);
      const [invalid] = validate(schema, document);
      if (invalid !== undefined) throw invalid;
      const contextValue = createContext(db);
      const { data, errors } = await execute({ schema, document, contextValue, variableValues });
      if (errors?.[0] !== undefined) throw errors[0];
      return JSON.parse(JSON.stringify(data));
    },
  };
}
