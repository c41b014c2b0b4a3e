import type { ReadOptions } from "../../src/core/database/database";
import { openGraph } from "./open-graph";
import { REAL_PLACES } from "./real-database";

/** The merged graph over the real data, in this process. */
export const openRealGraph = (options?: ReadOptions) => openGraph(REAL_PLACES.file, options);
