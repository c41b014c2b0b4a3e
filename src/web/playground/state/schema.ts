import { signal } from "@preact/signals";
import type { GraphQLSchema } from "graphql";

/** The schema of the server; null until it is there. `editor/load-schema.ts` loads it. */
export const schema = signal<GraphQLSchema | null>(null);
