import { useState } from "preact/hooks";
import { sorted, type Table } from "./table";

interface Order {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** A table that is sorted by the column whose head is clicked. */
export function SortableTable({ table }: { table: Table }) {
  const [order, setOrder] = useState<Order | null>(null);
  const rows = order === null ? table.rows : sorted(table.rows, order.column, order.direction);
  const sortBy = (column: number) => {
    const isAgain = order?.column === column && order.direction === "ascending";
    setOrder({ column, direction: isAgain ? "descending" : "ascending" });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scrolled" tabIndex={0} aria-label="Rows of the answer">
      <table>
        <thead>
          <tr>
            {table.columns.map((name, column) => (
              <th
                key={name}
                scope="col"
                aria-sort={order?.column === column ? order.direction : "none"}
              >
                <button type="button" onClick={() => sortBy(column)}>
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {table.columns.map((name, column) => (
                <td key={name} title={row[column]}>
                  <div>{row[column]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length === 0 && <p class="waiting">No rows.</p>}
    </section>
  );
}
