import { randomFrom } from "../../helpers/random";
import type { Searched } from "./database";
import type { Probe } from "./measure";
import { namesOf } from "./records";
import { SEED } from "./variants";

/** How many texts are made. */
const NUMBER = 800;
/** From so many letters on, and up to so many. */
const LETTERS = { fewest: 3, most: 12 };

/**
 * The first letters of names, of each record as often as others lead to it or it to others: who types looks for what
 * matters. Of names drawn evenly, no order can have more than 70 % of their records first: too many begin alike.
 */
export function typedNames({ records, entities }: Searched): Probe[] {
  const connections = new Map(entities.map((entity) => [entity.id, entity.connections]));
  const names = records.flatMap((record) =>
    namesOf(record).map(({ text }) => ({ id: record.id, name: text })),
  );
  let sum = 0;
  const upTo = names.map(({ id }) => (sum += connections.get(id) ?? 0));
  const random = randomFrom(SEED);
  return Array.from({ length: NUMBER }, () => {
    const drawn = random() * sum;
    const { id, name } = names[upTo.findIndex((end) => drawn < end)] ?? { id: "", name: "" };
    const letters = [...name];
    const lengths = Math.min(letters.length, LETTERS.most) - LETTERS.fewest + 1;
    const length = LETTERS.fewest + Math.floor(random() * Math.max(lengths, 1));
    return { id, name, text: letters.slice(0, length).join("") };
  });
}
