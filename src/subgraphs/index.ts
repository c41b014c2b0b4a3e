import type { Subgraph } from "../core/subgraph";
import { directory } from "./directory";
import { discovery } from "./discovery";

/** Every subgraph, in the order in which their data is loaded and their servers are numbered. */
export const subgraphs: readonly Subgraph[] = [directory, discovery];
