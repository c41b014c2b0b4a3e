import type { OfficeKind } from "./office";
import { portfolioWords } from "./portfolios";

/**
 * Titles of offices of each kind in Turkish, Azerbaijani, Kazakh, Kyrgyz, Uzbek, Turkmen, Hungarian and
 * Russian, as they stand alone and behind the name of a state or body (`Türkiye Cumhurbaşkanı`). Most
 * offices have an English title only.
 *
 * Those of bodies are the titles that the offices of the OTS, TURKSOY and TURKPA have on record; those of
 * states are common usage, which no source on record confirms yet. Tatar titles have no source either; where
 * the word is the Russian one, it finds the Tatar one.
 */
const PRESIDENT = `
  cumhurbaşkanı cumhurbaşkan prezident prezidenti президент президенті президенти
  köztársasági elnök elnöke`;

const PRIME_MINISTER = `
  başbakan başbakanı baş nazir naziri премьер министр министрі
  министри bosh vazir vaziri ministr ministri premýer miniszterelnök miniszterelnöke`;

const MINISTER = `
  bakan bakanı nazir naziri министр министрі министри vazir vaziri ministr ministri miniszter
  minisztere`;

const SPEAKER = `
  başkan başkanı sədr sədri spiker spikeri спикер спикері спикери төраға төрағасы төрага төрагасы
  raisi başlyk başlygy házelnök elnök elnöke председатель`;

const SECRETARY_GENERAL = `
  genel sekreter sekreteri baş katib katibi бас хатшы хатшысы башкы катчы катчысы bosh kotib kotibi
  baş sekretar sekretary főtitkár főtitkára генеральный секретарь генсек`;

const CHAIR = `
  başkan başkanı sədr sədri төраға төрағасы төрага төрагасы rais raisi başlyk başlygy elnök elnöke
  председатель глава`;

const DEPUTY = `
  yardımcı yardımcısı müavin müavini орынбасар орынбасары орун басар басары oʻrinbosar oʻrinbosari
  orunbasar orunbasary helyettes helyettese alelnök заместитель вице`;

const KIND_WORDS: Readonly<Record<OfficeKind, string>> = {
  secretary_general: SECRETARY_GENERAL,
  deputy_secretary_general: SECRETARY_GENERAL + DEPUTY,
  president: `${CHAIR} prezident prezidenti президент президенті президенти`,
  vice_president: `${CHAIR} prezident prezidenti президент президенті президенти ${DEPUTY}`,
  chair: CHAIR,
  deputy_chair: CHAIR + DEPUTY,
  head_of_state: PRESIDENT,
  deputy_head_of_state: PRESIDENT + DEPUTY,
  head_of_government: PRIME_MINISTER,
  deputy_head_of_government: PRIME_MINISTER + DEPUTY,
  speaker: SPEAKER,
  deputy_speaker: SPEAKER + DEPUTY,
  minister: MINISTER,
  deputy_minister: MINISTER + DEPUTY,
  member_of_parliament: `
    milletvekili deputat deputatı депутат депутаты deputati deputaty képviselő képviselője`,
  ambassador: `
    büyükelçi büyükelçisi elçi elçisi səfir səfiri елші елшісі элчи элчиси elchi ilçi ilçisi nagykövet
    nagykövete посол`,
  secretary: "sekreter sekreteri katib katibi хатшы катчы kotib titkár секретарь",
  party_leader: CHAIR,
  other: "",
};

/**
 * What people write for an office, or for who holds it, beside a name: its title.
 *
 * @param title in English
 */
export function wordsAlong(kind: OfficeKind, title: string): readonly string[] {
  const ofKind = KIND_WORDS[kind].match(/\S+/g) ?? [];
  return kind === "minister" || kind === "deputy_minister"
    ? [...ofKind, ...portfolioWords(title)]
    : ofKind;
}
