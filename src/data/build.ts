import { revisionOf } from "../core/database/database";
import type { Subgraph } from "../core/subgraph";
import { type CheckedData, checkData } from "./check";
import type { Problem } from "./problem";
import { revisionOfData } from "./revision";
import { inserterInto } from "./rows";
import { type MeasureLists, type Progress, writeMeasuredDatabase, writeRevision } from "./write";

/** Where a build reads and writes. */
export interface BuildPlaces {
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  /** The database. */
  readonly file: string;
}

/** A build that was made, or refused for what is wrong in the data. */
export type BuildResult =
  | { readonly built: true; readonly revision: string; readonly checked: CheckedData }
  | { readonly built: false; readonly problems: readonly Problem[] };

/**
 * Checks the data and writes the database, `kenesh-<revision>.db` and, in the place of the one before,
 * `kenesh.db`; the old one stays where the data has problems.
 *
 * @param measure what lists there are in it only the graph knows
 * @throws UserError when there is no data folder or the file cannot be written
 */
export async function buildDatabase(
  places: BuildPlaces,
  subgraphs: readonly Subgraph[],
  measure: MeasureLists,
  progress?: Progress,
): Promise<BuildResult> {
  const revision = revisionOfData(places.dataFolder, places.migrationsFolder);
  const checked = checkData(places.dataFolder, subgraphs);
  if (checked.problems.length > 0) return { built: false, problems: checked.problems };
  const build = {
    revision,
    builtAt: new Date().toISOString(),
    entities: checked.entities,
    notices: checked.notices,
  };
  const insert = inserterInto(checked.rows);
  for (const subgraph of subgraphs) subgraph.finish?.(build, insert);
  const { file, migrationsFolder } = places;
  const write = (target: string) =>
    writeMeasuredDatabase(target, migrationsFolder, checked.rows, measure, progress);
  await writeRevision(file, revision, write);
  return { built: true, revision, checked };
}

/** Whether the database is there, readable, and made from the data as it is now. */
export function isUpToDate({ file, dataFolder, migrationsFolder }: BuildPlaces): boolean {
  return revisionOf(file) === revisionOfData(dataFolder, migrationsFolder);
}
