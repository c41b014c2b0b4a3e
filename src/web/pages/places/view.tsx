import { type ConferenceLine, ConferenceRows } from "../../parts/conference-rows";
import { type DesignationLine, DesignationRows } from "../../parts/designation-rows";
import { type DocumentLine, DocumentRows } from "../../parts/document-rows";
import { Fact, Facts } from "../../parts/facts";
import { type FormerName, FormerNames } from "../../parts/former-names";
import { Listed } from "../../parts/listed";
import { type AllNames, type Named, OtherNames, ThingLink } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { type Question, Questions } from "../../parts/questions";
import { type Cited, Refs, Sources } from "../../parts/sources";
import { countOf } from "../../parts/words";
import type { List } from "../list-types";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";

const QUERY = `query Place($id: ID!, $lang: [LanguageTag!]!) {
  place(id: $id) {
    ...Name ...Names ...Cites ...Question
    latitude longitude wikidata state { ...Name } formerNames { lang name period { ...Span } }
    conferences(first: 40) { totalCount nodes { ...ConferenceRow } }
    documents(first: 12) { totalCount nodes { ...DocumentRow } }
    designations(first: 20) { totalCount nodes { ...DesignationRow } }
  }
}`;

interface Place extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly wikidata: string | null;
  readonly state: Named | null;
  readonly formerNames: readonly FormerName[];
  readonly conferences: List<ConferenceLine> | null;
  readonly documents: List<DocumentLine> | null;
  readonly designations: List<DesignationLine> | null;
}

/** `/places/…`: what was held in a place, which names and titles it bore. */
export const placePage = page<{ readonly place: Place | null }>({
  path: "/places/:id",
  query: QUERY,
  show({ place }, parameters) {
    if (place === null) return null;
    return (
      movedTo(place, parameters) ?? {
        title: place.name,
        description: `${place.english} in Turkic cooperation: ${countOf(place.conferences?.totalCount ?? 0, "conference")}, its titles and former names, with the sources.`,
        body: <PlaceView place={place} />,
        data: exportsOf(["conferences"], { place: place.id }),
        about: {
          "@type": "Place",
          name: place.english,
          geo: { "@type": "GeoCoordinates", latitude: place.latitude, longitude: place.longitude },
        },
      }
    );
  },
});

function PlaceView({ place }: { place: Place }) {
  return (
    <>
      <Heading kind="place" of={place} />
      <Questions of={place} />
      <Facts>
        <Fact label="State">
          {place.state && <ThingLink of={place.state} />}
          <Refs of={place} />
        </Fact>
        <Fact label="Former names">
          {place.formerNames.length > 0 && <FormerNames of={place.formerNames} />}
        </Fact>
        <Fact label="Coordinates">
          {place.latitude.toFixed(2)}, {place.longitude.toFixed(2)}
        </Fact>
      </Facts>
      <OtherNames of={place} />
      <Listed
        title="Titles"
        id="designations"
        list={place.designations}
        rows={(rows) => <DesignationRows of={rows} />}
      />
      <Listed
        title="Conferences held here"
        id="conferences"
        list={place.conferences}
        all={{ path: "conferences", parameters: { place: place.id } }}
        rows={(rows) => <ConferenceRows of={rows} />}
      />
      <Listed
        title="Documents signed here"
        id="documents"
        list={place.documents}
        all={{ path: "documents", parameters: { place: place.id } }}
        rows={(rows) => <DocumentRows of={rows} />}
      />
      <Sources />
    </>
  );
}
