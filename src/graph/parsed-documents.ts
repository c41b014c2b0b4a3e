import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** How many bytes of memory parsed documents may take. */
const MOST_BYTES = 4 * 1024 * 1024;
/** How much a document takes for each character of its text, with its tokens; measured. */
const BYTES_A_CHARACTER = 85;

/** What Apollo Server keeps documents in, parsed and found valid, by the hash of their texts. */
export interface ParsedDocuments {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Keeps the documents that came last. Apollo Server's own store would take some 130 MB. */
export function parsedDocuments(): ParsedDocuments {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ loc }) => BYTES_A_CHARACTER * Math.max(1, loc?.end ?? 0),
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}
