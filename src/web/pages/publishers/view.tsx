import { Day } from "../../parts/day";
import { Listed } from "../../parts/listed";
import { type AllNames, type Named, OtherNames } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { countOf } from "../../parts/words";
import type { List } from "../list-types";
import { page } from "../page";
import { addressOf, useSite } from "../site";
import { movedTo } from "../things";

const QUERY = `query Publisher($id: ID!, $lang: [LanguageTag!]!) {
  publisher(id: $id) {
    ...Name ...Names
    sources(first: 60) { totalCount nodes { id title language date } }
  }
}`;

export interface SourceTitle {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly date: string | null;
}

interface Publisher extends Named, AllNames {
  readonly sources: List<SourceTitle> | null;
}

/** `/publishers/…`: what somebody published that facts rest on. */
export const publisherPage = page<{ readonly publisher: Publisher | null }>({
  path: "/publishers/:id",
  query: QUERY,
  show({ publisher }, parameters) {
    if (publisher === null) return null;
    return (
      movedTo(publisher, parameters) ?? {
        title: publisher.name,
        description: `${publisher.english}: ${countOf(publisher.sources?.totalCount ?? 0, "source")} that facts on Turkic cooperation rest on.`,
        body: <PublisherView publisher={publisher} />,
        data: [],
      }
    );
  },
});

function PublisherView({ publisher }: { publisher: Publisher }) {
  return (
    <>
      <Heading kind="publisher" of={publisher} />
      <OtherNames of={publisher} />
      <Listed
        title="Sources"
        id="sources"
        list={publisher.sources}
        all={{ path: "sources", parameters: { publisher: publisher.id } }}
        rows={(rows) => <SourceRows of={rows} />}
      />
    </>
  );
}

/** Sources by their title, a line each. */
export function SourceRows({ of }: { of: readonly SourceTitle[] }) {
  const site = useSite();
  return (
    <ul class="rows">
      {of.map(({ id, title, language, date }) => (
        <li>
          <span class="when">
            {date === null ? <span class="doubt">no date</span> : <Day edtf={date} />}
          </span>
          <a href={addressOf(site, `sources/${encodeURIComponent(id)}`)} lang={language}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
