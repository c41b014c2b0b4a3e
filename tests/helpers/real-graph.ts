import { openGraph } from "./open-graph";
import { REAL_PLACES } from "./real-database";

/** The merged graph over the real data, in this process. */
export const openRealGraph = () => openGraph(REAL_PLACES.file);
