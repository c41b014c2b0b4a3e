import { ConferenceRows } from "../../parts/conference-rows";
import { DesignationRows } from "../../parts/designation-rows";
import { DocumentRows } from "../../parts/document-rows";
import { Fact, Facts } from "../../parts/facts";
import { Listed } from "../../parts/listed";
import { MembershipRows } from "../../parts/membership-rows";
import { OtherNames, ThingLink } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { AppearanceRows } from "../../parts/participation-rows";
import { Questions } from "../../parts/questions";
import { Refs, Sources } from "../../parts/sources";
import { TermRows } from "../../parts/term-rows";
import { countOf, words } from "../../parts/words";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";
import { QUERY, type State } from "./query";

/** `/states/KZ`: to what a state belongs, who speaks for it, what it has hosted and signed. */
export const statePage = page<{ readonly state: State | null }>({
  path: "/states/:id",
  query: QUERY,
  show({ state }, parameters) {
    if (state === null) return null;
    const hosted = state.conferences?.totalCount ?? 0;
    return (
      movedTo(state, parameters) ?? {
        title: state.name,
        description: `${state.english} in Turkic cooperation: ${countOf(state.memberships?.totalCount ?? 0, "membership")}, ${countOf(hosted, "conference")} hosted, each fact with its sources.`,
        body: <StateView state={state} />,
        data: [
          ...(hosted > 0
            ? [{ label: "calendar.ics", path: `states/${state.id}/calendar.ics` }]
            : []),
          ...exportsOf(["conferences"], { state: state.id }),
        ],
        about: {
          "@type": "Country",
          name: state.english,
          identifier: state.isoAlpha3 ?? undefined,
        },
      }
    );
  },
});

function StateView({ state }: { state: State }) {
  const filter = { state: state.id };
  return (
    <>
      <Heading kind={[state.flag, " ", words(state.kind)]} of={state} />
      <Questions of={state} />
      <Facts>
        <Fact label="Official name">
          {state.officialName}
          <Refs of={state} />
        </Fact>
        <Fact label="Part of">{state.partOf && <ThingLink of={state.partOf} />}</Fact>
        <Fact label="Capital">{state.capital && <ThingLink of={state.capital} />}</Fact>
        <Fact label="ISO 3166-1">
          {[state.isoAlpha3, state.isoNumeric].filter((code) => code !== null).join(", ")}
        </Fact>
      </Facts>
      <OtherNames of={state} />
      <Listed
        title="Belongs to"
        id="memberships"
        list={state.memberships}
        rows={(rows) => <MembershipRows of={rows} by="body" />}
      />
      <Listed
        title="Who held office"
        id="terms"
        list={state.terms}
        all={{ path: "terms", parameters: filter }}
        rows={(rows) => <TermRows of={rows} by={["person", "office"]} />}
      />
      <Listed
        title="Conferences held here"
        id="conferences"
        list={state.conferences}
        all={{ path: "conferences", parameters: filter }}
        rows={(rows) => <ConferenceRows of={rows} />}
      />
      <Listed
        title="Who spoke for it, lately"
        id="participations"
        list={state.participationsOnBehalf}
        rows={(rows) => <AppearanceRows of={rows} withParticipant />}
      />
      <Listed
        title="Documents it signed"
        id="documents"
        list={state.signedDocuments}
        all={{ path: "documents", parameters: { signatory: state.id } }}
        rows={(rows) => <DocumentRows of={rows} />}
      />
      <Listed
        title="Titles of its places"
        id="designations"
        list={state.designations}
        rows={(rows) => <DesignationRows of={rows} />}
      />
      <Sources />
    </>
  );
}
