import { type ConferenceLine, ConferenceRows } from "../../parts/conference-rows";
import { Fact, Facts } from "../../parts/facts";
import { Listed } from "../../parts/listed";
import { type AllNames, type Named, OtherNames, ThingLink } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { type Question, Questions } from "../../parts/questions";
import { type Cited, Refs, Sources } from "../../parts/sources";
import { countOf } from "../../parts/words";
import type { List } from "../list-types";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";

const QUERY = `query Series($id: ID!, $lang: [LanguageTag!]!) {
  series(id: $id) {
    ...Name ...Names ...Cites ...Question
    body { ...Name } organ { ...Name } missingNumbers
    conferences(first: 60) { totalCount nodes { ...ConferenceRow } }
  }
}`;

interface Series extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly body: Named | null;
  readonly organ: Named | null;
  readonly missingNumbers: readonly number[];
  readonly conferences: List<ConferenceLine> | null;
}

/** `/series/…`: the conferences of a series, and which numbers of it are not on record. */
export const seriesPage = page<{ readonly series: Series | null }>({
  path: "/series/:id",
  query: QUERY,
  show({ series }, parameters) {
    if (series === null) return null;
    return (
      movedTo(series, parameters) ?? {
        title: series.name,
        description: `${series.english}: ${countOf(series.conferences?.totalCount ?? 0, "conference")} on record, with date, place and sources.`,
        body: <SeriesView series={series} />,
        data: exportsOf(["conferences"], { series: series.id }),
        about: { "@type": "EventSeries", name: series.english },
      }
    );
  },
});

function SeriesView({ series }: { series: Series }) {
  return (
    <>
      <Heading kind="series of conferences" of={series} />
      <Questions of={series} />
      <Facts>
        <Fact label="Held by">
          {series.body && (
            <>
              <ThingLink of={series.body} />
              <Refs of={series} />
            </>
          )}
        </Fact>
        <Fact label="Organ">{series.organ && <ThingLink of={series.organ} />}</Fact>
        <Fact label="Not on record">
          {series.missingNumbers.length > 0 && (
            <span class="doubt">number {series.missingNumbers.join(", ")}</span>
          )}
        </Fact>
      </Facts>
      <OtherNames of={series} />
      <Listed
        title="Conferences"
        id="conferences"
        list={series.conferences}
        all={{ path: "conferences", parameters: { series: series.id } }}
        rows={(rows) => <ConferenceRows of={rows} />}
      />
      <Sources />
    </>
  );
}
