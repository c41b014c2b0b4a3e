import { type Existence, type LifeLookup, noLives } from "../core/records/collection";
import { type Life, sharedLife } from "../core/time/life";

/** Makes the lookup of when things existed; what is a part lives within the life of its whole. */
export function livesOf(existences: Iterable<Existence>): LifeLookup {
  const byId = new Map<string, Existence>();
  for (const existence of existences) {
    const { first, last } = existence.life;
    // What ended before it began is reported where it stands, and bounds nothing.
    if (first <= last) byId.set(existence.id, existence);
  }
  const known = new Map<string, Life>();
  const lifeOf: LifeLookup = (id) => {
    const existence = id === undefined ? undefined : byId.get(id);
    if (existence === undefined) return noLives(id);
    const found = known.get(existence.id);
    if (found !== undefined) return found;
    known.set(existence.id, existence.life); // ends the walk where something is a part of itself
    const life = sharedLife(existence.life, lifeOf(existence.within));
    known.set(existence.id, life);
    return life;
  };
  return lifeOf;
}
