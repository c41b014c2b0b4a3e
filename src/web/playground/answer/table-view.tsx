import { useEffect, useState } from "preact/hooks";
import { answer } from "../state/answers";
import { active, type Tab } from "../state/tabs";
import { exported, rowPaths } from "./rows";
import { SortableTable } from "./sortable-table";
import { MOST_ROWS, readTable, type Table } from "./table";

/** The answer as the csv has it: the same rows and columns. */
export function TableView() {
  const tab = active.value;
  const data = answer.value?.data;
  const paths = rowPaths(data);
  const [chosen, choose] = useState<string | null>(null);
  const path = chosen !== null && paths.includes(chosen) ? chosen : (paths[0] ?? null);
  const { table, fault } = useTable(tab, path, data);
  return (
    <div class="table-view">
      {paths.length > 1 && (
        <label class="rows-choice">
          A row is an item of{" "}
          <select value={path ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
            {paths.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {fault !== null && (
        <p class="faults" role="alert">
          {fault}
        </p>
      )}
      {table === null && fault === null && <p class="waiting">Reading the rows…</p>}
      {table !== null && <SortableTable table={table} />}
      {table?.isCut && <p class="waiting">The first {MOST_ROWS} rows; download the csv for all.</p>}
    </div>
  );
}

interface Loaded {
  readonly table: Table | null;
  readonly fault: string | null;
}

const NOTHING: Loaded = { table: null, fault: null };

/** The table of what was answered, anew with each answer. */
function useTable(tab: Tab | null, path: string | null, data: unknown): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  useEffect(() => {
    if (tab === null || !data) return;
    const controller = new AbortController();
    setLoaded(NOTHING);
    exported(tab, "csv", path, controller.signal)
      .then(readTable)
      .then((table) => setLoaded({ table, fault: null }))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        const fault = error instanceof Error ? error.message : String(error);
        setLoaded({ table: null, fault });
      });
    return () => controller.abort();
  }, [path, data]);
  return data ? loaded : { table: null, fault: "There is no data to show as a table." };
}
