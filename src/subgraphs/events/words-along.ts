import type { ConferenceKind } from "./conference";

const SUMMIT = `
  summit zirve zirvesi zirvə zirvəsi саммит саммиті саммити саммиты sammit sammiti csúcs
  csúcstalálkozó`;

const MEETING = `
  meeting toplantı toplantısı görüş görüşü кездесу кездесуі отырыс отырысы жолугушуу жолугушуусу
  жыйын жыйыны uchrashuv uchrashuvi yigʻilish yigʻilishi duşuşyk duşuşygy maslahat maslahaty
  találkozó találkozója ülés ülése встреча заседание очрашу очрашуы утырыш утырышы`;

/**
 * What newspapers call conferences of each kind, in English, Turkish, Azerbaijani, Kazakh, Kyrgyz,
 * Uzbek, Turkmen, Hungarian, Russian and Tatar, as the word stands alone and as it stands behind the
 * name of its place or body (`Bişkek zirvesi`). Most conferences have an English name only.
 */
const KIND_WORDS: Readonly<Record<ConferenceKind, string>> = {
  summit: SUMMIT,
  informal_summit: `${SUMMIT}
    informal gayriresmi qeyri-rəsmi бейресми norasmiy informális неформальный`,
  extraordinary_summit: `${SUMMIT}
    extraordinary olağanüstü fövqəladə төтенше favqulodda rendkívüli чрезвычайный`,
  ministerial: `${MEETING}
    ministerial ministers bakanlar bakanları nazirlər nazirləri министрлер министрлері министрлери
    vazirlar vazirlari ministrler ministrleri miniszterek miniszteri министров министрлар
    министрлары`,
  plenary: `${MEETING}
    plenary session genel kurul kurulu plenar iclas iclası пленарлық пленардык majlisi mejlisi
    plenáris пленарное`,
  conference: `
    conference konferans konferansı konfrans konfransı конференция конференциясы konferensiya
    konferensiyasi konferensiýa konferensiýasy konferencia`,
  congress: `
    congress kongre kongresi kurultay kurultayı konqres konqresi qurultay qurultayı конгресс
    конгресі құрылтай құрылтайы конгресси курултай курултайы kongress kongressi qurultoy qurultoyi
    gurultaý gurultaýy kongresszus конгрессы корылтай корылтае`,
  forum: "forum forumu форум форумы форуму forumi forumy fórum fóruma",
  festival: "festival festivali festivalı фестиваль фестивалі фестивалы festivaly fesztivál",
  ceremony: `
    ceremony tören töreni mərasim mərasimi рәсім рәсімі аземи marosim marosimi dabara dabarasy
    ünnepség церемония тантана тантанасы`,
  visit: `
    visit ziyaret ziyareti səfər səfəri сапар сапары tashrif tashrifi sapary látogatás визит сәфәр
    сәфәре`,
  meeting: MEETING,
  other: "",
};

/** Names have some numbers in words (`Twelfth plenary session`), some in digits (`12th Summit`). */
const ORDINALS = [
  ...[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
  ],
  ...["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"],
  ...["eighteenth", "nineteenth", "twentieth"],
];

/** What people write for a conference beside its place and year: its kind, its number. */
export function wordsAlong(kind: ConferenceKind, number: number | undefined): readonly string[] {
  const words = KIND_WORDS[kind].match(/\S+/g) ?? [];
  const ordinal = number === undefined ? [] : [`${number}`, ORDINALS[number - 1] ?? []].flat();
  return [...words, ...ordinal];
}
