/**
 * How the letters of the languages in the graph are read, each as its romanization system or its own
 * orthography says, written in one Latin alphabet: the English-like one of BGN/PCGN.
 *
 * BGN/PCGN systems, and tables of correspondences for languages that are written in Latin now:
 * https://www.gov.uk/government/publications/romanization-systems; as rules they are at
 * https://github.com/unicode-org/cldr/tree/main/common/transforms. Only what ASCII does not say is
 * listed; a letter with a mark that changes nothing here (ö, á) just loses it.
 */

/** Russian, BGN/PCGN 1947; what depends on the neighbours (ё, ю, я) is in `readCyrillic`. */
const RUSSIAN = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "yo", ж: "zh", з: "z", и: "i", й: "y" },
  ...{ к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f" },
  ...{ х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu" },
  я: "ya",
};

/** Kazakh, BGN/PCGN 1979, and the Latin alphabets of 2018 (á ǵ ń) and 2021 (ä ğ ñ ş). */
const KAZAKH = {
  ...{ ә: "a", ғ: "gh", қ: "q", ң: "ng", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i" },
  ...{ ä: "a", ǵ: "gh", ğ: "gh", ń: "ng", ñ: "ng", ŋ: "ng", ş: "sh", ı: "i" },
};

/** Kyrgyz, BGN/PCGN 1979. Its ж is the j of `jam`; newspapers write zh as well. */
const KYRGYZ = { ң: "ng", ө: "o", ү: "u" };

/** Tatar, and the Latin letters of Tatarstan's law of 2012; Bashkir, Sakha share the sounds. */
const TATAR = {
  ...{ ә: "a", җ: "j", ң: "ng", ө: "o", ү: "u", һ: "h", ə: "a", ç: "ch", ş: "sh", ñ: "ng" },
  ...{ ҡ: "q", ғ: "gh", ҙ: "z", ҫ: "s", ҥ: "ng", ҕ: "gh" },
};

/** Uzbek, BGN/PCGN 1979; in the Latin alphabet of 1995 oʻ and gʻ lose their apostrophe. */
const UZBEK = { ў: "o", қ: "q", ғ: "gh", ҳ: "h" };

/** Turkmen, BGN/PCGN 1979, and the Latin alphabet of 1999. */
const TURKMEN = {
  ...{ җ: "j", ң: "ng", ө: "o", ү: "u", ә: "a" },
  ...{ ä: "a", ç: "ch", ň: "ng", ş: "sh", ý: "y", ž: "zh" },
};

/** Azerbaijani, BGN/PCGN 1993, and the Latin alphabet of 1992. */
const AZERBAIJANI = {
  ...{ ә: "a", ғ: "gh", ҝ: "g", ј: "y", ҹ: "j", һ: "h", ө: "o", ү: "u" },
  ...{ ə: "a", ç: "ch", ğ: "gh", ı: "i", ş: "sh" },
};

/** Turkish, the alphabet of 1928 (law 1353), and what Gagauz has besides. */
const TURKISH = { ç: "ch", ğ: "gh", ı: "i", ş: "sh", ä: "a", ț: "ts" };

/**
 * Hungarian, rules of the Academy, 12th edition (https://helyesiras.mta.hu/helyesiras/default/akh12);
 * its cs, dzs, sz, zs are read in `skeletonStem`.
 */
const HUNGARIAN = { ő: "o", ű: "u" };

/** Letters that other newspapers use for these names: Baltic and Slavic, German, Tajik. */
const OTHERS = {
  š: "sh",
  č: "ch",
  ž: "zh",
  ß: "ss",
  æ: "a",
  œ: "o",
  ø: "o",
  ł: "l",
  đ: "d",
  ҷ: "j",
};

/** What one letter is read as, in whatever language it stands. The languages do not contradict. */
export const READINGS: Readonly<Record<string, string>> = {
  ...OTHERS,
  ...RUSSIAN,
  ...KAZAKH,
  ...KYRGYZ,
  ...TATAR,
  ...UZBEK,
  ...TURKMEN,
  ...AZERBAIJANI,
  ...TURKISH,
  ...HUNGARIAN,
};

/**
 * Languages in which j is the y of `yes`: Hungarian, German, the Baltic ones and most Slavic ones. In
 * English, Turkmen and Uzbek it is the j of `jam`.
 */
export const J_IS_Y: ReadonlySet<string> = new Set(["hu", "de", "fi", "pl", "cs", "lt", "lv"]);

const VOWEL = "аеёиоуыэюяәөұүіў";

/**
 * Cyrillic as read in context, before letters are read one by one.
 *
 * After a consonant ю and ё only soften it: Гюнай is Günay, Кёльн is Köln. Russian writes the
 * Azerbaijani and Turkish soft g and k before a with я: Гянджа is Gəncə, Кямал is Kamal. A hard or
 * soft sign before a vowel is a y: Анталья.
 */
export function readCyrillic(exact: string): string {
  if (!/\p{Script=Cyrillic}/u.test(exact)) return exact;
  return exact
    .replace(/([гк])я/gu, "$1а")
    .replace(new RegExp(`([^${VOWEL}йьъ])ю`, "gu"), (whole, before) => soften(whole, before, "у"))
    .replace(new RegExp(`([^${VOWEL}йьъ])ё`, "gu"), (whole, before) => soften(whole, before, "о"));
}

function soften(whole: string, before: string, vowel: string): string {
  return /\p{Script=Cyrillic}/u.test(before) ? before + vowel : whole;
}
