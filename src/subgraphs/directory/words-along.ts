/**
 * Republic, as it stands before or behind the name of a state in Turkish, Azerbaijani, Kazakh, Kyrgyz,
 * Tatar, Uzbek, Turkmen, Hungarian and Russian (`Türkiye Cumhuriyeti`, `Республика Казахстан`).
 */
const REPUBLIC = [
  ...["cumhuriyeti", "respublikası", "республикасы", "respublikasi", "respublikasy"],
  ...["köztársaság", "республика"],
];

/** What people write for a state beside its name; its official name is on record in English only. */
export function wordsAlong(officialName: string): readonly string[] {
  return /\bRepublic\b/.test(officialName) ? REPUBLIC : [];
}
