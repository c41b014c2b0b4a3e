import { ENTITY_TYPES } from "../core/entity-types";
import { UserError } from "../core/errors";
import type { Subgraph } from "../core/subgraph";

/**
 * Sees to it that the list of entity types and the subgraphs say the same, before anything is read.
 *
 * @throws UserError when a type is in one of them only: one line for each, with what to write and where
 */
export function requireOwners(subgraphs: readonly Subgraph[]): void {
  const known = new Set<string>(ENTITY_TYPES);
  const owned = new Set<string>();
  const forgotten: string[] = [];
  for (const { name, references } of subgraphs)
    for (const type of Object.keys(references)) {
      owned.add(type);
      if (!known.has(type))
        forgotten.push(
          `src/subgraphs/${name}/index.ts: "${type}" is in \`references\`, and not in src/core/entity-types.ts; add it there`,
        );
    }
  for (const type of ENTITY_TYPES)
    if (!owned.has(type))
      forgotten.push(
        `src/core/entity-types.ts: "${type}" is of no subgraph; add its loader to \`references\` in the index.ts of one`,
      );
  if (forgotten.length > 0) throw new UserError(forgotten.join("\n"));
}
