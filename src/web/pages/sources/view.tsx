import { Day } from "../../parts/day";
import { Fact, Facts } from "../../parts/facts";
import { Listed } from "../../parts/listed";
import { languageWords, type Named, ThingLink } from "../../parts/named";
import { words } from "../../parts/words";
import type { List } from "../list-types";
import { page } from "../page";
import { exportsOf } from "../things";

const QUERY = `query Source($id: ID!, $lang: [LanguageTag!]!) {
  source(id: $id) {
    id title url kind language date publisher { ...Name }
    citedBy(first: 60) {
      totalCount
      nodes {
        __typename id ...Name
        ... on Participation { conference { ...Name } participant { ...Name } }
        ... on Membership { body { ...Name } member { ...Name } }
        ... on Term { office { ...Name } person { ...Name } }
        ... on Statement { conference { ...Name } person { ...Name } }
        ... on Designation { programme { ...Name } place { ...Name } }
        ... on OpenQuestion { about { __typename id ...Name } subject }
      }
    }
  }
}`;

/** Something that rests on a source: it has a name, or it is told by what it connects. */
interface Citing {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
  readonly english?: string;
  readonly subject?: string;
  readonly conference?: Named | null;
  readonly participant?: Named | null;
  readonly body?: Named | null;
  readonly member?: Named | null;
  readonly office?: Named | null;
  readonly person?: Named | null;
  readonly programme?: Named | null;
  readonly place?: Named | null;
  readonly about?: Partial<Named> | null;
}

interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly language: string;
  readonly date: string | null;
  readonly publisher: Named;
  readonly citedBy: List<Citing> | null;
}

/** `/sources/…`: who published a page, when, and which facts rest on it. */
export const sourcePage = page<{ readonly source: Source | null }>({
  path: "/sources/:id",
  query: QUERY,
  show({ source }) {
    if (source === null) return null;
    return {
      title: source.title,
      description: `What rests on “${source.title}”, published by ${source.publisher.english}.`,
      body: <SourceView source={source} />,
      data: exportsOf(["citations"], { source: source.id }),
    };
  },
});

function SourceView({ source }: { source: Source }) {
  const { title, url, kind, language, date, publisher } = source;
  return (
    <>
      <header class="heading">
        <p class="kind">source</p>
        <h1 lang={language}>{title}</h1>
      </header>
      <Facts>
        <Fact label="Published by">
          <ThingLink of={publisher} />
        </Fact>
        <Fact label="Date">
          {date === null ? <span class="doubt">not stated</span> : <Day edtf={date} />}
        </Fact>
        <Fact label="Kind">{words(kind)}</Fact>
        <Fact label="Language">{languageWords(language)}</Fact>
        <Fact label="Address">
          <a href={url} rel="external" class="address">
            {url}
          </a>
        </Fact>
      </Facts>
      <Listed
        title="What rests on it"
        id="cited-by"
        list={source.citedBy}
        rows={(rows) => (
          <ul class="rows">
            {rows.map((one) => (
              <li>
                <span class="when">
                  {words(one.__typename.replace(/(?<=[a-z])(?=[A-Z])/g, " "))}
                </span>
                <span>
                  <CitingText of={one} />
                </span>
              </li>
            ))}
          </ul>
        )}
      />
    </>
  );
}

function isNamed(of: Partial<Named>): of is Named {
  return of.name !== undefined;
}

function CitingText({ of }: { of: Citing }) {
  const things = [
    ...[of.participant, of.person, of.member, of.place],
    ...[of.office, of.conference, of.body, of.programme],
    ...[of.about, isNamed(of) ? of : null],
  ].filter((one) => one != null);
  return (
    <>
      {things.filter(isNamed).map((one, at) => (
        <>
          {at > 0 && " · "}
          <ThingLink of={one} />
        </>
      ))}
      {of.subject !== undefined && <span class="remark">{of.subject}</span>}
    </>
  );
}
