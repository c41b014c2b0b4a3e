import { UserError } from "../../core/errors";
import { dumpParts, writeDump } from "../../exports/dump/dump";
import { DUMP_FORMS, type DumpForm } from "../../exports/dump/forms";
import { editionOf } from "../../exports/query/graph/edition";
import type { ExportOptions, ExportRun, ExportWork } from "./options";
import { refuseChange, watch } from "./watch";

/**
 * Exports everything into a folder.
 *
 * @returns what does so, once there is a graph
 * @throws UserError for what can be refused before
 */
export function exportAll({ out, format = "csv" }: ExportOptions): ExportWork {
  const form = formNamed(format);
  if (out === undefined)
    throw new UserError("everything is written into a folder; name it with --out", 2);
  return (run) => write(run, form, out);
}

async function write(run: ExportRun, form: DumpForm, out: string): Promise<void> {
  const { environment, graph, options, signal } = run;
  const parts = dumpParts(graph, options.lang);
  const edition = await editionOf(graph.execute);
  const seen = await watch(
    run,
    parts.map(({ plan }) => plan),
  );
  const write = { ...options, csv: options, revisedAt: edition.revisedAt };
  const dump = { graph, parts, edition, options: write, signal, onRows: seen.onRows };
  try {
    const files = await writeDump(out, form, dump, () => refuseChange(run, edition));
    if (!options.quiet)
      environment.say(
        `Wrote ${files.length === 1 ? "1 file" : `${files.length} files`} to ${out}: ${seen.rows()} rows, in ${seen.seconds()} s.`,
      );
  } finally {
    seen.stop();
  }
}

function formNamed(name: string): DumpForm {
  const found = DUMP_FORMS.find((form) => form === name.toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(
    `everything cannot be written as "${name}"; choose one of: ${DUMP_FORMS.join(", ")}`,
    2,
  );
}
