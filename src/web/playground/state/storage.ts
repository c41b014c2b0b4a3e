const PREFIX = "kenesh:";

/**
 * Reads what an earlier visit left; null where there is nothing, or nothing that can be read.
 *
 * Keys are apart from those of other pages: `localhost:4000` is the address of many a server under development.
 */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
  } catch {
    return null; // Storage is refused, or somebody else wrote there.
  }
}

/** Leaves a value for the next visit, where the browser allows it and has room. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows may refuse storage: the page works without.
  }
}
