import { exactKey } from "./exact-key";
import { foldedKey } from "./folded-key";

/**
 * Cardinals and ordinals, from one to ten, then those from eleven on that are one word, as CLDR spells
 * them out (https://github.com/unicode-org/cldr/tree/main/common/rbnf); where CLDR has no rules for a
 * language (Tatar, Uzbek ordinals), as its grammars do. `/` parts forms of one number.
 */
const ONE_TO_TEN: readonly string[] = [
  // English
  "one two three four five six seven eight nine ten",
  "first second third fourth fifth sixth seventh eighth ninth tenth",
  // Turkish
  "bir iki üç dört beş altı yedi sekiz dokuz on",
  "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
  // Azerbaijani
  "bir iki üç dörd beş altı yeddi səkkiz doqquz on",
  "birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu",
  // Kazakh
  "бір екі үш төрт бес алты жеті сегіз тоғыз он",
  "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы",
  // Kyrgyz
  "бир эки үч төрт беш алты жети сегиз тогуз он",
  "биринчи экинчи үчүнчү төртүнчү бешинчи алтынчы жетинчи сегизинчи тогузунчу онунчу",
  // Uzbek
  "bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz oʻn",
  "birinchi ikkinchi uchinchi toʻrtinchi beshinchi oltinchi yettinchi sakkizinchi toʻqqizinchi oʻninchi",
  // Turkmen
  "bir iki üç dört bäş alty ýedi sekiz dokuz on",
  "birinji ikinji üçünji dördünji bäşinji altynjy ýedinji sekizinji dokuzynjy onunjy",
  // Hungarian
  "egy kettő/két három négy öt hat hét nyolc kilenc tíz",
  "első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik",
  // Russian; its ordinals have endings
  "один два три четыре пять шесть семь восемь девять десять",
  "_ _ третий/третья/третье/третьего/третьей/третьем/третьему/третьим/третью _ _ _ _ _ _ _",
  // Tatar
  "бер ике өч дүрт биш алты җиде сигез тугыз ун",
  "беренче икенче өченче дүртенче бишенче алтынчы җиденче сигезенче тугызынчы унынчы",
];

const ELEVEN_TO_TWENTY: readonly string[] = [
  "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  `eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    twentieth`,
  `tizenegy tizenkettő/tizenkét tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc
    húsz`,
  `tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik
    tizennyolcadik tizenkilencedik huszadik`,
  `одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
    девятнадцать двадцать`,
  "унбер унике унөч ундүрт унбиш уналты унҗиде унсигез унтугыз егерме",
  `унберенче уникенче унөченче ундүртенче унбишенче уналтынчы унҗиденче унсигезенче унтугызынчы
    егерменче`,
  "_ _ _ _ _ _ _ _ _ yirmi/iyirmi/жиырма/жыйырма/yigirma/ýigrimi",
  "_ _ _ _ _ _ _ _ _ yirminci/iyirminci/жиырмасыншы/жыйырманчы/yigirmanchi/ýigriminji",
];

/** Words for ten and twenty before those for one to nine: on iki, twenty-first, двадцать первый. */
const TEN = "on он oʻn";
const TWENTY = "twenty yirmi iyirmi жиырма жыйырма yigirma ýigrimi егерме двадцать huszon";

/** Stems of Russian ordinals. */
const RUSSIAN_ORDINALS = [
  "перв втор _ четверт пят шест седьм восьм девят десят",
  `одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат
    двадцат`,
].join(" ");

const keyOf = (word: string) => foldedKey(exactKey(word.replaceAll("ʻ", "ʼ")));
const listed = (text: string) => text.match(/\S+/g) ?? [];

function numbered(text: string, from: number): [string, number][] {
  return listed(text).flatMap((forms, index) =>
    forms === "_"
      ? []
      : forms.split("/").map((form): [string, number] => [keyOf(form), from + index]),
  );
}

/** Cardinals and ordinals by their folded keys. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONE_TO_TEN.flatMap((text) => numbered(text, 1)),
  ...ELEVEN_TO_TWENTY.flatMap((text) => numbered(text, 11)),
]);

/** Russian ordinals by the folded keys of their stems. */
export const RUSSIAN_ORDINAL_STEMS: ReadonlyMap<string, number> = new Map(
  numbered(RUSSIAN_ORDINALS, 1),
);

/** What a word adds to the number behind it. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ...listed(TEN).map((word): [string, number] => [keyOf(word), 10]),
  ...listed(TWENTY).map((word): [string, number] => [keyOf(word), 20]),
]);
