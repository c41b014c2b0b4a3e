import type { Rule } from "./rule";

/**
 * Russian cases: the ending as typed, and the endings of the nominative that it may stand for. The
 * three declensions of nouns, adjectives, and surnames in -ов, -ев, -ин with their mixed declension
 * (Zaliznyak, Grammatical Dictionary of Russian, 1977, types 1 to 8 of nouns and 1, 3 of adjectives).
 */
const ENDINGS: Readonly<Record<string, string>> = {
  // президента, Гейдара, Саммита; Гейдару; Казахстаном; Бишкеке; саммиты, Советов, министрам, министрах
  а: "_ о",
  у: "_ а о",
  ом: "_ о",
  е: "_ а о",
  ы: "_ а",
  ов: "_",
  ам: "_ а о",
  ами: "_ а о",
  ах: "_ а о",
  // Шушой, Анкарою; Алиевой, встреч, встречей
  ой: "а ая",
  ою: "а",
  ей: "а я ь",
  // Казани, Казанью; секретаря, секретарю, секретарём; Николая, Николаю, Николаем
  и: "_ а ь я й",
  ью: "ь",
  я: "ь й",
  ю: "ь й я",
  ем: "_ ь й е",
  ём: "ь",
  ев: "й",
  ям: "ь я й е",
  ями: "ь я й е",
  ях: "ь я й е",
  // Турции, Турцию, Турцией; заседания, заседанию, заседанием, заседании; конференций
  ии: "ия ий ие",
  ию: "ия ие",
  ией: "ия",
  ия: "ие ий",
  ием: "ие ий",
  ий: "ия ие",
  ье: "ья",
  // Мирзиёевым, Алиевых; тюркского, тюркскому, тюркским, тюркских, тюркская, тюркскую
  ым: "_ ый ой",
  ых: "_ ый",
  ыми: "_ ый",
  ого: "ый ий ой ое",
  ому: "ый ий ой ое",
  его: "ий ее",
  ему: "ий ее",
  им: "ий",
  их: "ий",
  ими: "ий",
  ую: "ая",
  юю: "яя",
  ые: "ый",
  ие: "ий ия",
};

/**
 * Adjectives of places, in the nominative: самаркандский, анкарская, астанинский, бакинское (Russian Grammar, 1980,
 * § 629 to 633).
 */
const OF_PLACES: Readonly<Record<string, string>> = {
  "ск(?:ий|ая|ое|ие)": "_ а",
  "инск(?:ий|ая|ое|ие)": "а у ы",
};

const rulesFrom = (endings: Readonly<Record<string, string>>): readonly Rule[] =>
  Object.entries(endings).map(([ending, before]) => ({
    ending: new RegExp(`^${ending}$`, "u"),
    before: before.split(" ").map((letters) => (letters === "_" ? "" : letters)),
  }));

export const RUSSIAN = rulesFrom(ENDINGS);
export const RUSSIAN_ADJECTIVES = rulesFrom(OF_PLACES);
