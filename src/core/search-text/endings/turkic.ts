import { type Rule, rulesOf } from "./rule";

/*
 * The endings of nouns in Turkish, Azerbaijani, Turkmen and Uzbek (Latin), in Kazakh, Kyrgyz, Tatar and
 * Uzbek (Cyrillic): plural, then the possessive of the third person, then the case, as the grammars
 * order them (Johanson and Csató, The Turkic Languages, 2nd ed. 2022, "The structure of Turkic").
 *
 * Vowel harmony makes up to eight forms of one ending; a class of vowels stands for them. Keyboards
 * without ı, ə or ү break harmony, so it is not demanded. What was no ending leaves a stem that is no
 * word of any name, and finds nothing.
 */

/** The low vowels: -da -de -də -dä, -до -дө. */
const A = "[aeəäаеәоөэ]";
/** The high vowels: -ın -in -un -ün, -yň, -ның -нің -нүн. */
const I = "[ıiuüyýоөыіиуүұе]";

/** Cases, from the longest: the locative with -ki first, then ablative, genitive, and so on. */
export const CASES: readonly Rule[] = rulesOf([
  // Bişkek'teki, Bakıdakı, Aşgabatdaky, Toshkentdagi, Бишкектеги, Астанадағы
  `n?[dt]${A}[kg][iıyäüə]`,
  `н?[дт]${A}[гғкқ]${I}`,
  // Ankara'dan, Bakıdan, Астанадан, Алматыдан, Казаннан; from the possessive -ndan
  `n?[dt]${A}n`,
  `н?[дтн]${A}н`,
  // Ankara'nın, Bakının, Aşgabadyň, Toshkentning, Астананың, Бишкектин
  `n?[ıiuüyý][nňñ]`,
  "ning",
  `[ндт]${I}[нң]`,
  "нинг",
  // Ankara'da, Bakıda, Aşgabatda, Toshkentda, Астанада, Ошто
  `n?[dt]${A}`,
  `н?[дт]${A}`,
  // Ankara'ya, Bakıya, Toshkentga, Астанаға, Бишкекке; from the possessive -na
  `[yn]?[aeəä]`,
  `[gkqğ][aeəä]`,
  `[гғкқ]${A}`,
  `н?${A}`,
  // Ankara'yı, Bakını, Toshkentni, Астананы, Бишкекти; from the possessive Kazakh -н
  `[yn]?[ıiuüyý]`,
  `[ндт]${I}`,
  "н",
  // Ankara'yla, Bakıyla; Kazakh Астанамен
  `y?l[aeə]`,
  "[бпм]ен",
]);

/** Its, their: toplantısı, bəyannaməsi, академиясы, саммиті. */
export const POSSESSIVES: readonly Rule[] = rulesOf(["s?[ıiuüyý]", `с?${I}`]);

/** toplantılar, görüşlər, саммиттер, жыйындар. */
export const PLURALS: readonly Rule[] = rulesOf(["l[aeəä]r", `[лдтн]${A}р`]);
