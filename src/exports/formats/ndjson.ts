import { lacksNothing } from "../table/table";
import type { Format } from "../write/format";

/** JSON texts, one an entry, each ended by a line feed (https://github.com/ndjson/ndjson-spec). Memory does not grow with the rows. */
export const ndjson: Format = {
  name: "ndjson",
  mediaType: "application/x-ndjson",
  description: "JSON lines, nested as the query is: one object a line, nothing around them.",
  tables: "one",
  identified: false,
  lacks: lacksNothing,
  async *write(tables) {
    for (const table of tables) {
      for await (const entries of table.batches) {
        yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      }
    }
  },
};
