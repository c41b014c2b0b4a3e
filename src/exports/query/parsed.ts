import { type DocumentNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { getOrInsert } from "../../core/get-or-insert";

/** Documents by their text: those used last, of so many characters in all. */
const documents = new LRUCache<string, DocumentNode>({
  max: 500,
  maxSize: 500_000,
  sizeCalculation: (_, { length }) => length + 1,
});

/**
 * The document of a text that we write ourselves. The same text is the same document while it is used often: so it is
 * validated and planned once, here and where it is executed.
 */
export function parsed(text: string): DocumentNode {
  return getOrInsert<string, DocumentNode>(documents, text, () => parse(text));
}
