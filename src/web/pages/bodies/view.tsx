import { ConferenceRows } from "../../parts/conference-rows";
import { DocumentRows } from "../../parts/document-rows";
import { Doubt, Fact, Facts } from "../../parts/facts";
import { FormerNames } from "../../parts/former-names";
import { Listed } from "../../parts/listed";
import { MembershipRows } from "../../parts/membership-rows";
import { languageWords, OtherNames, ThingLink, ThingLinks } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { Questions } from "../../parts/questions";
import { Refs, Sources } from "../../parts/sources";
import { Span } from "../../parts/span";
import { TermRows } from "../../parts/term-rows";
import { countOf, words } from "../../parts/words";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";
import { type Body, QUERY } from "./query";

/** `/bodies/ots`: what a body is, who belongs to it, who leads it, what it has held and adopted. */
export const bodyPage = page<{ readonly body: Body | null }>({
  path: "/bodies/:id",
  query: QUERY,
  show({ body }, parameters) {
    if (body === null) return null;
    const conferences = body.conferences?.totalCount ?? 0;
    return (
      movedTo(body, parameters) ?? {
        title: body.name,
        description: `${body.english}: ${words(body.kind)} with ${countOf(body.memberships?.totalCount ?? 0, "membership")} and ${countOf(conferences, "conference")} on record, each fact with its sources.`,
        body: <BodyView body={body} />,
        data: [
          ...(conferences > 0
            ? [{ label: "calendar.ics", path: `bodies/${body.id}/calendar.ics` }]
            : []),
          ...exportsOf(["memberships", "conferences", "documents"], { body: body.id }),
        ],
        about: {
          "@type": "Organization",
          name: body.english,
          alternateName: body.acronym ?? undefined,
          url: body.website ?? undefined,
          foundingDate: body.period?.start ?? undefined,
        },
      }
    );
  },
});

function BodyView({ body }: { body: Body }) {
  const filter = { body: body.id };
  return (
    <>
      <Heading kind={words(body.kind)} of={body}>
        {body.mandate !== null && <p class="lead">{body.mandate}</p>}
      </Heading>
      <Questions of={body} />
      <BodyFacts body={body} />
      <OtherNames of={body} />
      <Listed
        title="Members"
        id="members"
        list={body.memberships}
        rows={(rows) => <MembershipRows of={rows} by="member" />}
      />
      <Listed
        title="Who held office"
        id="offices"
        list={body.terms}
        all={{ path: "terms", parameters: filter }}
        rows={(rows) => <TermRows of={rows} by={["person", "office"]} />}
      />
      <Listed
        title="Conferences, with those of its organs"
        id="conferences"
        list={body.conferences}
        all={{ path: "conferences", parameters: { ...filter, organs: "true" } }}
        rows={(rows) => <ConferenceRows of={rows} />}
      />
      <Listed
        title="Documents, with those of its organs"
        id="documents"
        list={body.documents}
        all={{ path: "documents", parameters: { ...filter, organs: "true" } }}
        rows={(rows) => <DocumentRows of={rows} />}
      />
      <Listed
        title="Series of conferences"
        id="series"
        list={body.series}
        all={{ path: "series", parameters: filter }}
        rows={(rows) => (
          <ul class="columns">
            {rows.map((one) => (
              <li>
                <ThingLink of={one} />
              </li>
            ))}
          </ul>
        )}
      />
      <Listed
        title="Member of"
        id="member-of"
        list={body.memberOf}
        rows={(rows) => <MembershipRows of={rows} by="body" />}
      />
      <Sources />
    </>
  );
}

function BodyFacts({ body }: { body: Body }) {
  return (
    <Facts>
      <Fact label="Acronym">{body.acronym}</Fact>
      <Fact label="Existed">
        <Span period={body.period} />
        <Doubt confidence={body.confidence} />
        <Refs of={body} />
      </Fact>
      <Fact label="Former names">
        {body.formerNames.length > 0 && <FormerNames of={body.formerNames} />}
      </Fact>
      <Fact label="Organ of">{body.parent && <ThingLink of={body.parent} />}</Fact>
      <Fact label="Affiliated to">{body.affiliatedTo && <ThingLink of={body.affiliatedTo} />}</Fact>
      <Fact label="State">{body.state && <ThingLink of={body.state} />}</Fact>
      <Fact label="Headquarters">{body.headquarters && <ThingLink of={body.headquarters} />}</Fact>
      <Fact label="Founded in">{body.foundedPlace && <ThingLink of={body.foundedPlace} />}</Fact>
      <Fact label="Founding document">
        {body.foundingDocument && <ThingLink of={body.foundingDocument} />}
      </Fact>
      <Fact label="Organs">{body.organs.length > 0 && <ThingLinks of={body.organs} />}</Fact>
      <Fact label="Affiliates">
        {body.affiliates.length > 0 && <ThingLinks of={body.affiliates} />}
      </Fact>
      <Fact label="Programmes">
        {body.programmes && body.programmes.length > 0 && <ThingLinks of={body.programmes} />}
      </Fact>
      <Fact label="Working languages">{body.workingLanguages.map(languageWords).join(", ")}</Fact>
      <Fact label="Website">
        {body.website && (
          <a href={body.website} rel="external">
            {new URL(body.website).host}
          </a>
        )}
      </Fact>
      <Fact label="Note">{body.note}</Fact>
    </Facts>
  );
}
