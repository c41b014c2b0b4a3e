import { ConferenceRows } from "../../parts/conference-rows";
import { Day } from "../../parts/day";
import { DocumentRows } from "../../parts/document-rows";
import { LICENCE } from "../../parts/licence";
import { Listed } from "../../parts/listed";
import { figure } from "../../parts/words";
import { page } from "../page";
import { addressOf, useSite } from "../site";
import { Example } from "./example-view";
import { QUERY, type Start } from "./query";

/** The kinds of records that are counted on the page, in this order, with the list of each. */
const COUNTED = [
  ["CONFERENCE", "conferences", "conferences"],
  ["PERSON", "people", "people"],
  ["TERM", "terms of office", "terms"],
  ["BODY", "bodies", "bodies"],
  ["DOCUMENT", "documents", "documents"],
  ["PLACE", "places", "places"],
  ["SOURCE", "sources", "sources"],
] as const;

/** `/`: what Kenesh is, what is next, what was last, and where to go. */
export const startPage = page<Start>({
  path: "/",
  query: QUERY,
  variables: (_parameters, today) => ({ today }),
  show: (start) => ({
    title: "Kenesh, the open graph of Turkic cooperation",
    description:
      "Members, offices, conferences, documents and cultural capitals of the Turkic cooperation bodies from 1992 on, each fact dated and sourced, as pages and as a GraphQL API.",
    body: <StartView start={start} />,
    data: [],
    about: {
      "@type": "Dataset",
      name: "Kenesh, the open graph of the Turkic cooperation bodies",
      description:
        "Members, offices, conferences, documents and cultural capitals, dated and sourced.",
      license: LICENCE.url,
      temporalCoverage: `1992/${start.dataset?.coveredUntil ?? ".."}`,
    },
  }),
});

function StartView({ start }: { start: Start }) {
  const site = useSite();
  return (
    <>
      <header class="hero">
        <h1>The open graph of Turkic cooperation</h1>
        <p class="lead">
          The Organization of Turkic States, TURKSOY, TURKPA, the Turkic Academy and their sister
          institutions: members, offices and who held them, conferences and who came, declarations,
          cultural capitals, from 1992 on.{" "}
          <strong>Every fact is dated and carries its sources</strong>, and where sources disagree,
          both readings are kept.
        </p>
        <p class="actions">
          <a class="button" href={addressOf(site, "bodies", { kind: "COOPERATION_BODY" })}>
            See the bodies
          </a>
          <a href={`${site.root}playground/`}>Open the playground</a>
          <a href="#query">See a query and its answer</a>
        </p>
      </header>
      <Counts of={start.dataset} />
      <Listed
        title="Next"
        id="next"
        list={start.next}
        all={{ path: "conferences", parameters: { status: "SCHEDULED" } }}
        rows={(rows) => <ConferenceRows of={rows} />}
      />
      <Listed
        title="Last"
        id="last"
        list={start.last}
        all={{ path: "conferences", parameters: {} }}
        rows={(rows) => <ConferenceRows of={rows} />}
      />
      <Listed
        title="Newest documents"
        id="documents"
        list={start.documents}
        all={{ path: "documents", parameters: {} }}
        rows={(rows) => <DocumentRows of={rows} />}
      />
      <Example answer={start.example} />
    </>
  );
}

function Counts({ of }: { of: Start["dataset"] }) {
  const site = useSite();
  if (of === null) return null;
  const counts = new Map(of.counts.map(({ type, count }) => [type, count]));
  return (
    <section class="counts" aria-label="What the data set holds">
      <dl>
        {COUNTED.map(([type, label, path]) => (
          <div>
            <dt>
              <a href={addressOf(site, path)}>{label}</a>
            </dt>
            <dd>{figure(counts.get(type) ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {of.coveredUntil !== null && (
        <p class="note">
          The data reaches to <Day edtf={of.coveredUntil} />.
        </p>
      )}
    </section>
  );
}
