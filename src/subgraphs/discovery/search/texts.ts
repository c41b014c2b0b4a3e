import type { ConnectedEntity, Sink } from "../../../core/records/collection";
import { searchTexts } from "../../../core/search-index/tables";
import { importanceOf } from "./importance";

/** Writes what is said of the entities; the full-text index is filled when all tables are written. */
export function writeTexts(entities: readonly ConnectedEntity[], insert: Sink["insert"]): void {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const rows = entities
    .filter(({ texts }) => texts.length > 0)
    .map((entity) => ({
      ...{ nodeId: entity.id, type: entity.type, text: entity.texts.map(asText).join(" · ") },
      importance: importanceOf(false, entity.connections),
      along: namesAlong(entity, byId),
    }))
    .sort(
      (one, other) => other.importance - one.importance || (one.nodeId < other.nodeId ? -1 : 1),
    );
  for (const [index, row] of rows.entries()) insert(searchTexts, { ...row, id: index + 1 });
}

/** Topics are slugs: `green-energy`. */
function asText(text: string): string {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text.replaceAll("-", " ") : text;
}

function namesAlong(entity: ConnectedEntity, byId: ReadonlyMap<string, ConnectedEntity>): string {
  const others = entity.namedWith.map((id) => byId.get(id)).filter((other) => other !== undefined);
  const names = [entity, ...others].flatMap(({ names, alsoKnownAs }) => [
    ...Object.values(names ?? {}),
    ...alsoKnownAs,
  ]);
  return [...new Set([...names, entity.date ?? ""])].join(" ");
}
