/** What ministers are responsible for, by what their English title has of it. */
const PORTFOLIOS: readonly (readonly [title: RegExp, words: string])[] = [
  [
    /Foreign Affairs/,
    `dışişleri xarici işlər сыртқы істер тышкы иштер tashqi ishlar daşary işler külügy
    külügyminiszter külügyminisztere külügyminiszteri иностранных дел`,
  ],
  [
    /Culture/,
    "kültür mədəniyyət мәдениет маданият madaniyat medeniýet kulturális культуры мәдәният",
  ],
  [/Tourism/, "turizm туризм turizmi туризма"],
];

/**
 * The words for the portfolio of a minister in Turkish, Azerbaijani, Kazakh, Kyrgyz, Uzbek, Turkmen,
 * Hungarian and Russian: those that the Council of Foreign Ministers of the OTS and the Permanent Council of
 * Ministers of Culture of TURKSOY have in their names on record, and for tourism the international word. What
 * other ministers are called in these languages has no source yet.
 *
 * @param title of the office, in English
 */
export function portfolioWords(title: string): readonly string[] {
  return PORTFOLIOS.flatMap(([portfolio, words]) =>
    portfolio.test(title) ? (words.match(/\S+/g) ?? []) : [],
  );
}
