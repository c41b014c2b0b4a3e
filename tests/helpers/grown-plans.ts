import Sqlite from "better-sqlite3";

/** How SQLite would read a database if it were larger. */
export interface GrownPlans {
  /** The steps of the plan of a statement (https://www.sqlite.org/eqp.html). */
  of(statement: string): string[];
  close(): void;
}

interface Statistic {
  readonly tbl: string;
  readonly idx: string | null;
  readonly stat: string;
}

/**
 * The plans for a database with so many times the rows, without making these: SQLite plans by the
 * statistics of `ANALYZE` (https://www.sqlite.org/fileformat2.html#stat1tab), and these can be written.
 *
 * A table of fifty rows is rightly read whole, so the plans for a small database say little about a large one.
 */
export function grownPlans(file: string, times: number): GrownPlans {
  const small = new Sqlite(file, { readonly: true });
  const grown = new Sqlite(":memory:");
  for (const sql of schemaOf(small)) grown.exec(sql);
  grown.exec("analyze"); // makes the table of the statistics
  const insert = grown.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)");
  const statistics = small.prepare<[], Statistic>("select tbl, idx, stat from sqlite_stat1").all();
  for (const { tbl, idx, stat } of statistics) insert.run(tbl, idx, scaled(stat, times));
  grown.exec("analyze sqlite_schema"); // reads it
  small.close();
  return {
    of(statement) {
      const values = Array.from(statement.matchAll(/\?/g), () => null);
      const plan = grown.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`);
      return plan.all(...values).map(({ detail }) => detail);
    },
    close: () => grown.close(),
  };
}

/** Tables first, then what stands on them. What virtual tables and SQLite keep for themselves comes with them. */
function schemaOf(db: Sqlite.Database): string[] {
  return db
    .prepare<[], string>(
      `select sql from pragma_table_list tables join sqlite_schema on sqlite_schema.tbl_name = tables.name
      where tables.schema = 'main' and tables.type <> 'shadow' and sql is not null
        and sqlite_schema.name not like 'sqlite_%'
      order by sqlite_schema.type = 'view', sqlite_schema.type = 'index'`,
    )
    .pluck()
    .all();
}

/**
 * The first number is that of the rows, the others how many share a key. With the rows the keys become more,
 * too: ten times as many where the rows are a hundred times as many. What is unique stays so.
 */
function scaled(stat: string, times: number): string {
  const [rows, ...sharing] = stat.split(" ");
  const grown = sharing.map((each) =>
    /^\d+$/.test(each) && each !== "1" ? Math.ceil(Number(each) * Math.sqrt(times)) : each,
  );
  return [Number(rows) * times, ...grown].join(" ");
}
