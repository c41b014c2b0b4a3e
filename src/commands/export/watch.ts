import { ExportError } from "../../exports/errors";
import { type Edition, editionOf } from "../../exports/query/graph/edition";
import { totalOf } from "../../exports/query/total";
import type { RowListener } from "../../exports/table/counted";
import type { Plan } from "../../exports/table/plan";
import { progressBar } from "../progress";
import type { ExportRun } from "./options";

/** What is seen of an export while it runs. */
export interface Watch {
  readonly onRows: RowListener;
  /** The rows that there are by now. */
  rows(): number;
  /** Seconds since the start. */
  seconds(): string;
  /** Takes the progress bar away. */
  stop(): void;
}

/** Counts rows, and shows them where there is somebody to see it and the screen is not taken by the data. */
export async function watch(
  { environment, graph, options }: ExportRun,
  plans: readonly Plan[],
): Promise<Watch> {
  const isTaken = options.out === undefined && environment.output.isTTY === true;
  const isTerminal = environment.isTerminal && !options.quiet && !isTaken;
  let total: number | null = isTerminal ? 0 : null;
  for (const plan of plans) {
    const more = total === null ? null : await totalOf(plan, graph.execute);
    total = total === null || more === null ? null : total + more;
  }
  const bar = progressBar({ isTerminal }, "rows");
  const started = Date.now();
  let rows = 0;
  return {
    onRows(done) {
      rows = done;
      bar.update(done, total);
    },
    rows: () => rows,
    seconds: () => ((Date.now() - started) / 1000).toFixed(1),
    stop: () => bar.stop(),
  };
}

/** @throws ExportError when a server's data became other data while it was read: the export would be of neither */
export async function refuseChange({ graph }: ExportRun, { revision }: Edition): Promise<void> {
  if (!graph.isSteady && (await editionOf(graph.execute)).revision !== revision)
    throw new ExportError("the server's data changed while it was read; run the export again");
}
