import { lacksNothing, type Table } from "../table/table";
import type { Chunk, Format } from "../write/format";

/**
 * JSON: an array of the entries, or with several tables an object of such arrays, keyed by table name.
 * An entry a line, so that revisions of a file can be compared. Memory does not grow with the rows.
 */
export const json: Format = {
  name: "json",
  mediaType: "application/json",
  description: "JSON, nested as the query is: an array with one object a line.",
  tables: "many",
  identified: false,
  lacks: lacksNothing,
  async *write(tables) {
    const [only] = tables;
    if (only !== undefined && tables.length === 1) {
      yield* array(only);
      yield "\n";
      return;
    }
    let opening = "{";
    for (const table of tables) {
      yield `${opening}\n${JSON.stringify(table.name)}: `;
      yield* array(table);
      opening = ",";
    }
    yield tables.length === 0 ? "{}\n" : "\n}\n";
  },
};

async function* array(table: Table): AsyncGenerator<Chunk> {
  let separator = "[\n";
  for await (const entries of table.batches) {
    if (entries.length === 0) continue;
    yield separator + entries.map((entry) => JSON.stringify(entry)).join(",\n");
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]" : "\n]";
}
