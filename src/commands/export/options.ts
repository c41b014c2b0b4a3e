import type { CsvDialect } from "../../exports/write/format";
import type { Environment } from "../environment";
import type { GraphPlaces, OpenGraph } from "./graph";
import type { ExportRequest } from "./request";

/** The options of `kenesh export`. */
export interface ExportOptions extends ExportRequest, GraphPlaces, CsvDialect {
  readonly format?: string;
  readonly out?: string;
  readonly all: boolean;
  readonly title: string;
  readonly base: string;
  readonly quiet: boolean;
  readonly help?: boolean;
}

/** All that one run needs. */
export interface ExportRun {
  readonly environment: Environment;
  readonly graph: OpenGraph;
  readonly options: ExportOptions;
  readonly signal: AbortSignal;
}

/** An export that is read and only waits for its graph. */
export type ExportWork = (run: ExportRun) => Promise<void>;
