import type { Quad } from "n3";
import type { Table } from "../table/table";
import { describe } from "./describe";
import type { Vocabulary } from "./values";

/** All that the tables say, in RDF, in batches. A row's object without `id` is named after its table and row. */
export async function* quadsOf(
  tables: readonly Table[],
  vocabulary: Vocabulary,
): AsyncGenerator<readonly Quad[]> {
  for (const table of tables) {
    let row = 0;
    for await (const entries of table.batches) {
      yield entries.flatMap((entry) => {
        row += 1;
        return [...describe(entry, `${vocabulary.base}#${table.name}-${row}`, vocabulary)];
      });
    }
  }
}
