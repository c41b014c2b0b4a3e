import { formatLife, narrowed } from "../time/life";
import type { PeriodDays } from "../time/period";
import type { LifeLookup } from "./collection";

/**
 * Says that a period has no reading within the life of what it belongs to.
 *
 * @param what the thing and its dates, in words: `the membership of "AZ" (1990/..)`
 * @returns null when there is such a reading
 */
export function outsideOfLife(
  what: string,
  days: PeriodDays,
  owner: string | undefined,
  lifeOf: LifeLookup,
): string | null {
  const life = lifeOf(owner);
  if (narrowed(days, life) !== null) return null;
  return `${what} cannot lie within the time of "${owner}" (${formatLife(life)}), expected dates within it`;
}
