import { ConferenceRows } from "../../parts/conference-rows";
import { Day } from "../../parts/day";
import { DocumentRows } from "../../parts/document-rows";
import { Listed } from "../../parts/listed";
import { NameOf, OtherNames } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { ParticipantRows } from "../../parts/participation-rows";
import { Questions } from "../../parts/questions";
import { Section } from "../../parts/section";
import { Refs, Sources } from "../../parts/sources";
import { StatementRows } from "../../parts/statement-rows";
import { words } from "../../parts/words";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";
import { ConferenceFacts } from "./facts";
import { type Conference, QUERY, type Session } from "./query";

/** `/conferences/…`: when, where, who came in which capacity, what was said, adopted and by whom it is told. */
export const conferencePage = page<{ readonly conference: Conference | null }>({
  path: "/conferences/:id",
  query: QUERY,
  show({ conference }, parameters) {
    if (conference === null) return null;
    const { english, place, date } = conference;
    const where = place === null ? "" : `, ${place.english}`;
    return (
      movedTo(conference, parameters) ?? {
        title: conference.name,
        description: `${english}${where}, ${date}: who came, what was said and adopted, with the sources.`,
        body: <ConferenceView conference={conference} />,
        data: exportsOf(["participations", "documents", "statements"], {
          conference: conference.id,
        }),
        about: {
          "@type": "Event",
          name: english,
          startDate: date.split("/")[0],
          endDate: date.split("/").at(-1),
          ...(place !== null && { location: { "@type": "Place", name: place.english } }),
          organizer: conference.organizers.map((one) => ({
            "@type": one.__typename === "State" ? "Country" : "Organization",
            name: one.english,
          })),
        },
      }
    );
  },
});

function ConferenceView({ conference }: { conference: Conference }) {
  const { status, theme, outcomes, parts, sessions } = conference;
  return (
    <>
      <Heading
        kind={
          <>
            {words(conference.kind)}
            {status !== "HELD" && (
              <>
                {" "}
                <span class="mark">{words(status)}</span>
              </>
            )}
          </>
        }
        of={conference}
      >
        {theme !== null && <p class="lead">“{theme}”</p>}
      </Heading>
      <Questions of={conference} />
      <ConferenceFacts of={conference} />
      <OtherNames of={conference} />
      {outcomes.length > 0 && (
        <Section title="Outcomes" id="outcomes">
          <ul class="bullets">
            {outcomes.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title="Programme" id="programme">
          <Programme of={sessions} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section title="Within it" id="parts">
          <ConferenceRows of={parts} />
        </Section>
      )}
      <Listed
        title="Who took part"
        id="participants"
        list={conference.participations}
        rows={(rows) => <ParticipantRows of={rows} />}
      />
      <Listed
        title="What was said"
        id="statements"
        list={conference.statements}
        rows={(rows) => <StatementRows of={rows} by={["person"]} />}
      />
      <Listed
        title="Documents"
        id="documents"
        list={conference.documents}
        all={{ path: "documents", parameters: { conference: conference.id } }}
        rows={(rows) => <DocumentRows of={rows} />}
      />
      <Sources />
    </>
  );
}

function Programme({ of }: { of: readonly Session[] }) {
  return (
    <ol class="rows">
      {of.map((session) => (
        <li>
          <span class="when">
            <Day edtf={session.date} />
          </span>
          <span>
            <NameOf of={session} /> <span class="note">{words(session.kind)}</span>
            <Refs of={session} />
          </span>
        </li>
      ))}
    </ol>
  );
}
