import { addressOf, useSite } from "../pages/site";
import { type Named, pathOf } from "./thing";

export type { Named } from "./thing";

/** All names of a thing. */
export interface AllNames {
  readonly names: readonly { readonly lang: string; readonly text: string }[];
  readonly alsoKnownAs: readonly string[];
}

export const NAME = "fragment Name on Named { __typename id name(lang: $lang) english: name }";
export const NAMES = "fragment Names on Named { names { lang text } alsoKnownAs }";

/** The language that a name is in: that of the reader, or English where it has none in that. */
function useLanguageOf({ name, english }: Pick<Named, "name" | "english">): string {
  const { language } = useSite();
  return name === english ? "en" : language;
}

/** A name, marked with its language. */
export function NameOf({ of }: { of: Pick<Named, "name" | "english"> }) {
  const lang = useLanguageOf(of);
  return lang === "en" ? <span>{of.name}</span> : <span lang={lang}>{of.name}</span>;
}

/** The name of a thing as a link to its page; nothing where there is no thing. */
export function ThingLink({ of }: { of: Named | null }) {
  const site = useSite();
  if (of === null) return null;
  const path = pathOf(of);
  if (path === null) return <NameOf of={of} />;
  return (
    <a href={addressOf(site, path)}>
      <NameOf of={of} />
    </a>
  );
}

/** Several things in a row, with commas between. */
export function ThingLinks({ of }: { of: readonly Named[] }) {
  return (
    <>
      {of.map((one, at) => (
        <>
          {at > 0 && ", "}
          <ThingLink of={one} />
        </>
      ))}
    </>
  );
}

/** All names of a thing in other languages, and other spellings, on demand. */
export function OtherNames({ of: { names, alsoKnownAs } }: { of: AllNames }) {
  const { language } = useSite();
  const others = names.filter(({ lang }) => lang !== language);
  if (others.length + alsoKnownAs.length === 0) return null;
  return (
    <details class="names">
      <summary>Other names</summary>
      <ul>
        {others.map(({ lang, text }) => (
          <li>
            <span lang={lang}>{text}</span> <span class="note">{languageWords(lang)}</span>
          </li>
        ))}
        {alsoKnownAs.map((text) => (
          <li>
            {text} <span class="note">as spelled in sources</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const ENGLISH = new Intl.DisplayNames("en", { type: "language" });

/** A language in English, `Uzbek (Cyrillic)`; its tag where it has no name. */
export function languageWords(tag: string): string {
  return ENGLISH.of(tag) ?? tag;
}
