import { mergedGraph } from "../../../../src/graph/served";
import { openOverHttp } from "./over-http";
import { heldAgainst, type OpenGraph, realSubject, served } from "./subjects";
import { openThroughGateway } from "./through-gateway";

/** The graphs that random operations are sent to. */
export const SERVED_SUBJECTS = {
  http: async (db) => {
    const graph = served(mergedGraph, db);
    const { execute, close } = await openOverHttp(graph, db);
    const { compare } = heldAgainst({ schema: graph.schema, execute, db });
    return { subject: realSubject(graph.schema), compare, close };
  },
  gateway: async (db) => {
    const graph = served(mergedGraph, db);
    // Hive Gateway answers wrongly where a field stands several times with conditions, or is named `then`.
    const subject = { ...realSubject(graph.schema), isPlain: true };
    return { subject, ...(await openThroughGateway(graph, db)) };
  },
} satisfies Readonly<Record<string, OpenGraph>>;
