import type { DocumentKind } from "./document";

/**
 * What newspapers call documents of each kind, in English, Turkish, Azerbaijani, Kazakh, Kyrgyz,
 * Uzbek, Turkmen, Hungarian, Russian and Tatar, as the word stands alone and as it stands behind the
 * name of its place or body (`Şuşa bəyannaməsi`). Most documents have an English name only.
 */
const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  declaration: `
    declaration bildiri bildirisi bildirge bildirgesi beyanname beyannamesi deklarasyon deklarasyonu
    bəyannamə bəyannaməsi декларация декларациясы deklaratsiya deklaratsiyasi jarnama jarnamasy
    nyilatkozat`,
  agreement: `
    agreement anlaşma anlaşması andlaşma andlaşması saziş sazişi müqavilə müqaviləsi келісім
    келісімі келишим келишими bitim bitimi kelishuv kelishuvi ylalaşyk ylalaşygy megállapodás
    соглашение договор килешү килешүе`,
  charter: `
    charter şart şartı tüzük tüzüğü nizamnamə nizamnaməsi жарғы жарғысы устав уставы nizom nizomi
    tertipnama tertipnamasy alapokmány хартия`,
  strategy: `
    strategy strateji stratejisi strategiya strategiyası стратегия стратегиясы strategiyasi
    strategiýa strategiýasy stratégia`,
  statement: `
    statement açıklama açıklaması bəyanat bəyanatı мәлімдеме мәлімдемесі билдирүү билдирүүсү bayonot
    bayonoti beýanat beýanaty közlemény заявление белдерү`,
  protocol: `
    protocol protokol protokolü protokolu хаттама хаттамасы протокол протоколу bayonnoma bayonnomasi
    teswirnama jegyzőkönyv`,
  communique: "communique communiqué bildiri bildirisi bildiriş коммюнике kommyunike közlemény",
  resolution: `
    resolution karar kararı qətnamə qətnaməsi қарар қарары токтом токтому rezolyutsiya
    rezolyutsiyasi kararnama határozat резолюция`,
  decision: `
    decision karar kararı qərar qərarı шешім шешімі чечим чечими qaror qarori karary döntés решение
    карар карары`,
  publication: "",
  other: "",
};

/** What people write for a document beside its place and year: its kind. */
export function wordsAlong(kind: DocumentKind): readonly string[] {
  return KIND_WORDS[kind].match(/\S+/g) ?? [];
}
