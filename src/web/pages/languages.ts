import Negotiator from "negotiator";
import { clientError } from "../../core/errors";

/** The languages that readers choose from, each by its own name. */
export const LANGUAGES = {
  en: "English",
  tr: "Türkçe",
  az: "Azərbaycanca",
  kk: "Қазақша",
  ky: "Кыргызча",
  uz: "Oʻzbekcha",
  tk: "Türkmençe",
  hu: "Magyar",
  ru: "Русский",
} as const;

export type Language = keyof typeof LANGUAGES;

const CODES = Object.keys(LANGUAGES) as Language[];

/** The language of a code. @throws GraphQLError `BAD_USER_INPUT` for another, with the choices */
export function languageNamed(code: string): Language {
  const found = CODES.find((one) => one === code);
  if (found !== undefined) return found;
  throw clientError(
    "BAD_USER_INPUT",
    `"lang" cannot be "${code}"; choose from: ${CODES.join(", ")}`,
    { http: { status: 400 } },
  );
}

/** The language that a browser likes best; English where it likes none of ours. */
export function languageFor(accepted: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { "accept-language": accepted ?? "en" } });
  const liked = negotiator.language([...CODES]);
  return CODES.find((one) => one === liked) ?? "en";
}
