import { LRUCache } from "lru-cache";
import type { Html } from "./answer";

/** How much memory the pages of a process may take. */
const MOST_BYTES = 8_000_000;

/** Pages that were made: under the data, the day, the language and the address. */
export type PageCache = LRUCache<string, Html>;

/** An empty cache of pages. */
export function pageCache(): PageCache {
  return new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ text }, key) => text.length * 2 + key.length * 2 + 200,
  });
}
