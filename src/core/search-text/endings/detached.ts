/**
 * Endings as they stand behind a hyphen or an apostrophe, where a number or an acronym carries them:
 * 2024-də, ОТГ-нын, UNESCO-nun, COP29-ban. As a part of a pattern, from the longest.
 */
export const DETACHED = [
  ...["n?[dt][aeəä][kg][iıyä]", "н?[дт][аеәоө][гғкқ][ыіиуүе]"],
  ...["n?[dt][aeəä]n", "н?[дтн][аеәоө]н", "n?[ıiuüy][nň]", "ning", "[ндт][ыіиуүе][нң]", "нинг"],
  ...["n?[dt][aeəä]", "н?[дт][аеәоө]", "[yngkqğ][aeəä]", "[гғкқн][аеәоө]"],
  ...["[yn][ıiuüy]", "[ндт][ыіиуүе]", "y?l[aeə]", "[бпм]ен"],
  ...["b[ae]n?", "[btr][óő]l", "r[ae]", "h[oeö]z", "n[áé]l", "n[ae]k", "v[ae]l", "[eöoa]s"],
].join("|");
