import type { SourceLine } from "../pages/notes";
import { addressOf, useSite } from "../pages/site";
import { writtenDate } from "./dates";
import { Day } from "./day";
import { languageWords, ThingLink } from "./named";
import { Section } from "./section";

/** What a fact rests on. Null where that could not be read. */
export interface Cited {
  readonly citations: readonly { readonly source: SourceLine }[] | null;
}

export const SOURCE_LINE =
  "fragment SourceLine on Source { id title url date language publisher { ...Name } }";
export const CITES = "fragment Cites on Cited { citations { source { ...SourceLine } } }";

/** How many numbers stand beside a fact; the list of sources has all. */
const MOST_NUMBERS = 6;

/** The numbers of the sources of a fact, which lead to the list of sources below. */
export function Refs({ of: { citations } }: { of: Cited }) {
  const { notes } = useSite();
  if (citations === null || citations.length === 0) return null;
  const numbered = citations
    .map(({ source }) => ({ source, number: notes.numberOf(source) }))
    .sort((one, other) => one.number - other.number);
  const rest = numbered.length - MOST_NUMBERS;
  return (
    <span class="refs">
      {numbered.slice(0, MOST_NUMBERS).map((one) => (
        <Ref {...one} />
      ))}
      {rest > 0 && (
        <a href="#sources" aria-label={`+${rest} more sources`}>
          +{rest}
        </a>
      )}
    </span>
  );
}

function Ref({ source, number }: { source: SourceLine; number: number }) {
  const { language } = useSite();
  const date = source.date === null ? "" : `, ${writtenDate(source.date, language).text}`;
  return (
    <>
      {" "}
      <a
        href={`#source-${number}`}
        title={`${source.publisher.name}${date}`}
        aria-label={`Source ${number}`}
      >
        {number}
      </a>
    </>
  );
}

/** One source as a line: title, publisher, date, and where it is. */
function SourceText({ of }: { of: SourceLine }) {
  const site = useSite();
  const { id, title, url, date, language, publisher } = of;
  return (
    <>
      <a href={url} lang={language} rel="external">
        {title}
      </a>{" "}
      <span class="note">
        <ThingLink of={publisher} />
        {date !== null && (
          <>
            , <Day edtf={date} />
          </>
        )}
        {language !== "en" && `, in ${languageWords(language)}`}
        {" · "}
        <a
          href={addressOf(site, `sources/${encodeURIComponent(id)}`)}
          aria-label={`what rests on it: ${title}`}
        >
          what rests on it
        </a>
      </span>
    </>
  );
}

/** All sources that the page has referred to. It must be rendered after what refers to them. */
export function Sources() {
  const { notes } = useSite();
  const { sources } = notes;
  if (sources.length === 0) return null;
  return (
    <Section title="Sources" id="sources">
      <ol class="sources">
        {sources.map((source, at) => (
          <li id={`source-${at + 1}`}>
            <SourceText of={source} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
