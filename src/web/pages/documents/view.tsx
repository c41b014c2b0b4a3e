import { Day } from "../../parts/day";
import { type Confidence, Doubt, Fact, Facts } from "../../parts/facts";
import { type AllNames, type Named, OtherNames, ThingLink, ThingLinks } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { type Question, Questions } from "../../parts/questions";
import { type Cited, Refs, Sources } from "../../parts/sources";
import { words } from "../../parts/words";
import { page } from "../page";
import { movedTo } from "../things";

const QUERY = `query Document($id: ID!, $lang: [LanguageTag!]!) {
  document(id: $id) {
    ...Name ...Names ...Cites ...Question
    kind date entryIntoForce summary url note confidence
    body { ...Name } conference { ...Name } place { ...Name }
    signatories { ... on Body { ...Name } ... on State { ...Name } }
  }
}`;

interface Document extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly kind: string;
  readonly date: string | null;
  readonly entryIntoForce: string | null;
  readonly summary: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly confidence: Confidence | null;
  readonly body: Named | null;
  readonly conference: Named | null;
  readonly place: Named | null;
  readonly signatories: readonly Named[];
}

/** `/documents/…`: what a document says, of when it is, who signed it. */
export const documentPage = page<{ readonly document: Document | null }>({
  path: "/documents/:id",
  query: QUERY,
  show({ document }, parameters) {
    if (document === null) return null;
    return (
      movedTo(document, parameters) ?? {
        title: document.name,
        description:
          document.summary ?? `${document.english}: date, signatories and sources on record.`,
        body: <DocumentView document={document} />,
        data: [],
        about: {
          "@type": "CreativeWork",
          name: document.english,
          datePublished: document.date ?? undefined,
          url: document.url ?? undefined,
        },
      }
    );
  },
});

function DocumentView({ document }: { document: Document }) {
  return (
    <>
      <Heading kind={words(document.kind)} of={document}>
        {document.summary !== null && <p class="lead">{document.summary}</p>}
      </Heading>
      <Questions of={document} />
      <Facts>
        <Fact label="Date">
          {document.date === null ? (
            <span class="doubt">not stated</span>
          ) : (
            <Day edtf={document.date} />
          )}
          <Doubt confidence={document.confidence} />
          <Refs of={document} />
        </Fact>
        <Fact label="In force since">
          {document.entryIntoForce && <Day edtf={document.entryIntoForce} />}
        </Fact>
        <Fact label="Of">{document.body && <ThingLink of={document.body} />}</Fact>
        <Fact label="Adopted at">
          {document.conference && <ThingLink of={document.conference} />}
        </Fact>
        <Fact label="Place">{document.place && <ThingLink of={document.place} />}</Fact>
        <Fact label="Signed by">
          {document.signatories.length > 0 && <ThingLinks of={document.signatories} />}
        </Fact>
        <Fact label="Text">
          {document.url && (
            <a href={document.url} rel="external">
              {new URL(document.url).host}
            </a>
          )}
        </Fact>
        <Fact label="Note">{document.note}</Fact>
      </Facts>
      <OtherNames of={document} />
      <Sources />
    </>
  );
}
