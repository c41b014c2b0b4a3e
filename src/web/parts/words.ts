/** What words of the schema are to a reader where lower case does not do. */
const WORDS: Readonly<Record<string, string>> = {
  NGO: "non-governmental organization",
  DE_FACTO_STATE: "de facto state",
  COMMUNIQUE: "communiqué",
};

/** The value of an enum as it stands in a sentence: `informal summit`. */
export function words(value: string): string {
  return WORDS[value] ?? value.toLowerCase().replaceAll("_", " ");
}

const NUMBERS = new Intl.NumberFormat("en");

/** A number as English writes it, `1,932`. */
export function figure(count: number): string {
  return NUMBERS.format(count);
}

/** A number of things: `1 source`, `12 sources`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}
