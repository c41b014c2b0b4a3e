import { statSync } from "node:fs";
import { extname } from "node:path";
import { UserError } from "../../core/errors";
import { editionOf } from "../../exports/query/graph/edition";
import { counted } from "../../exports/table/counted";
import { type Plan, tableOf } from "../../exports/table/plan";
import { type Chunk, csvOptionIn, type Format } from "../../exports/write/format";
import { writeFileWhole, writeToStream } from "../../exports/write/output";
import type { Environment } from "../environment";
import type { ExportOptions, ExportRun, ExportWork } from "./options";
import { formatNamed, plansFor, type Subject, subjectOf } from "./request";
import { refuseChange, watch } from "./watch";

/** Formats that a terminal cannot show. */
const BINARY = new Set(["xlsx", "parquet"]);

/**
 * Exports a collection or a query to a file or to standard output.
 *
 * @returns what does so, once there is a graph
 * @throws UserError for what can be refused before
 */
export function exportOne(options: ExportOptions, { output }: Environment): ExportWork {
  const format = formatOf(options);
  if (options.out === undefined && output.isTTY && BINARY.has(format.name))
    throw new UserError(`${format.name} is nothing for a terminal; give a file with --out`, 2);
  const useless = csvOptionIn(options);
  if (useless !== null && format.name !== "csv")
    throw new UserError(
      `--${useless} is for csv, and ${format.name} is asked for; leave it out`,
      2,
    );
  const subject = subjectOf(options);
  return (run) => write(run, subject, format);
}

async function write(run: ExportRun, subject: Subject, format: Format): Promise<void> {
  const { environment, graph, options, signal } = run;
  const plans = await plansFor(subject, options, format, graph);
  warnOfLimits(run, plans);
  const edition = await editionOf(graph.execute);
  const seen = await watch(run, plans);
  const tables = counted(
    plans.map((plan) => tableOf(plan, graph.execute)),
    seen.onRows,
  );
  const written = format.write(tables, {
    ...options,
    csv: options,
    revisedAt: edition.revisedAt,
  });
  const chunks = thenCheck(written, () => refuseChange(run, edition));
  try {
    if (options.out === undefined) return await writeToStream(environment.output, chunks, signal);
    await writeFileWhole(options.out, chunks, signal);
  } finally {
    seen.stop();
  }
  const { size } = statSync(options.out);
  if (!options.quiet)
    environment.say(
      `Wrote ${options.out}: ${seen.rows()} rows, ${size} bytes, in ${seen.seconds()} s.`,
    );
}

/** The format that is asked for, or that the file's name ends with. */
function formatOf({ format, out = "" }: ExportOptions): Format {
  return formatNamed(format ?? (extname(out).slice(1) || "csv"));
}

function warnOfLimits({ environment, options }: ExportRun, plans: readonly Plan[]): void {
  const limited = [...new Set(plans.flatMap((plan) => plan.limited))];
  if (limited.length > 0 && !options.quiet)
    environment.say(
      `The query asks for a part of ${limited.join(", ")} (first, last or before), and that is what is exported.`,
    );
}

/** The chunks, and at their end a check that fails the writing of them. */
async function* thenCheck(
  chunks: AsyncIterable<Chunk>,
  check: () => Promise<void>,
): AsyncGenerator<Chunk> {
  yield* chunks;
  await check();
}
