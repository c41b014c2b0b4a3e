import type { ConnectedEntity } from "../../../src/core/records/collection";
import { wordsOf } from "../../../src/core/search-text/words";
import type { SearchableRecord, Spelling } from "../../../src/subgraphs/discovery/search/records";
import { type Random, randomFrom } from "../../helpers/random";
import { otherWord } from "../generate/names";
import { SEED } from "./variants";

/** A word in more records than this is part of the language (`meeting`), not of a name. */
const COMMON = 4;

/**
 * The records, and copies of them with other names, so many times as many in all.
 *
 * Common words stay, as they would in real data, and so do words that are in no name but only go along
 * with one; every other word becomes a new one of the same length, script and manner, so that the
 * vocabulary grows with the data.
 */
export function scaledRecords(
  records: readonly SearchableRecord[],
  times: number,
): SearchableRecord[] {
  const rare = rareWords(records);
  const random = randomFrom(SEED);
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    records.map((record) => copyOf(record, copy + 1, rare, random)),
  );
  return [...records, ...copies.flat()];
}

/** The entities, and copies of those of which something is said, so many times as many texts in all. */
export function scaledEntities(
  entities: readonly ConnectedEntity[],
  times: number,
): ConnectedEntity[] {
  const texts = entities.filter(({ texts }) => texts.length > 0);
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    texts.map((entity) => ({ ...entity, id: `${entity.id}-${copy + 1}` })),
  );
  return [...entities, ...copies.flat()];
}

function copyOf(
  record: SearchableRecord,
  copy: number,
  rare: ReadonlySet<string>,
  random: Random,
): SearchableRecord {
  const known = new Map<string, string>();
  const rename = (name: string) =>
    name.replace(/\p{L}{3,}/gu, (word) => {
      if (!rare.has(word.toLowerCase())) return word;
      const other = known.get(word) ?? otherWord(word, random);
      known.set(word, other);
      return other;
    });
  const renamed = (spelling: Spelling) => {
    const text = rename(spelling.text);
    // What the build knows of a spelling, it knows by the object.
    return text === spelling.text ? spelling : { text, lang: spelling.lang };
  };
  return {
    ...record,
    id: `${record.id}-${copy}`,
    spellings: record.spellings.map(renamed),
    along: record.along.map(renamed),
    importance: Math.round(random() * record.importance * 10_000) / 10_000,
  };
}

/** The words of names that are theirs alone, and not part of the language; in lower case. */
export function rareWords(records: readonly SearchableRecord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { spellings } of records) {
    const words = spellings.flatMap(({ text }) => wordsOf(text));
    for (const word of new Set(words.map((text) => text.toLowerCase())))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count <= COMMON).map(([word]) => word));
}
