// Makes the tables of PostgreSQL and fills them with the rows of the database file.
// Usage: node fill-postgres.mjs DATABASE CONNECTION
import { readFileSync } from "node:fs";
import pg from "pg";
import { openDatabase } from "./database.mjs";

const [, , file, connectionString] = process.argv;
const db = openDatabase(file);
const client = new pg.Client({ connectionString });
await client.connect();
await client.query(readFileSync(new URL("postgres.sql", import.meta.url), "utf8"));
const { rows: tables } = await client.query(`
  select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
  from information_schema.columns where table_schema = 'public' group by 1`);

await client.query("set session_replication_role = replica"); // tables come in any order
for (const { name, columns } of tables) {
  const rows = db.prepare(`select ${columns} from ${name}`).all();
  const insert = `insert into ${name} select * from json_populate_recordset(null::${name}, $1)`;
  for (let from = 0; from < rows.length; from += 10_000)
    await client.query(insert, [JSON.stringify(rows.slice(from, from + 10_000))]);
}
await client.query("vacuum analyze");
await client.end();
