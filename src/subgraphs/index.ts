import type { Subgraph } from "../core/subgraph";
import { directory } from "./directory";
import { discovery } from "./discovery";
import { documents } from "./documents";
import { events } from "./events";
import { people } from "./people";
import { programmes } from "./programmes";
import { sources } from "./sources";

/** Every subgraph, in the order in which their data is loaded and their servers are numbered. */
export const subgraphs: readonly Subgraph[] = [
  directory,
  people,
  events,
  documents,
  programmes,
  sources,
  discovery,
];
