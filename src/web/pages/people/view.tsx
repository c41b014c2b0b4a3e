import { Day } from "../../parts/day";
import { Fact, Facts } from "../../parts/facts";
import { Listed } from "../../parts/listed";
import { OtherNames, ThingLinks } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { AppearanceRows } from "../../parts/participation-rows";
import { Questions } from "../../parts/questions";
import { Refs, Sources } from "../../parts/sources";
import { StatementRows } from "../../parts/statement-rows";
import { TermRows } from "../../parts/term-rows";
import { countOf } from "../../parts/words";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";
import { type Person, QUERY } from "./query";

/** `/people/…`: which offices a person held, where they appeared, what they said. */
export const personPage = page<{ readonly person: Person | null }>({
  path: "/people/:id",
  query: QUERY,
  show({ person }, parameters) {
    if (person === null) return null;
    const { english, terms, participations } = person;
    return (
      movedTo(person, parameters) ?? {
        title: person.name,
        description: `${english}: ${countOf(terms?.totalCount ?? 0, "term")} of office and ${countOf(participations?.totalCount ?? 0, "appearance")} in Turkic cooperation, each fact with its sources.`,
        body: <PersonView person={person} />,
        data: exportsOf(["terms"], { person: person.id }).concat(
          exportsOf(["participations"], { participant: person.id }),
        ),
        about: {
          "@type": "Person",
          name: english,
          birthDate: person.born ?? undefined,
          deathDate: person.died ?? undefined,
          jobTitle: terms?.nodes[0]?.office?.english,
        },
      }
    );
  },
});

function PersonView({ person }: { person: Person }) {
  return (
    <>
      <Heading kind={person.honorific ?? "person"} of={person} />
      <Questions of={person} />
      <Facts>
        <Fact label="Citizen of">
          {person.citizenships.length > 0 && <ThingLinks of={person.citizenships} />}
        </Fact>
        <Fact label="Born">{person.born && <Day edtf={person.born} />}</Fact>
        <Fact label="Died">{person.died && <Day edtf={person.died} />}</Fact>
        <Fact label="Note">{person.note}</Fact>
        <Fact label="Sources">{(person.citations ?? []).length > 0 && <Refs of={person} />}</Fact>
      </Facts>
      <OtherNames of={person} />
      <Listed
        title="Offices held"
        id="terms"
        list={person.terms}
        all={{ path: "terms", parameters: { person: person.id } }}
        rows={(rows) => <TermRows of={rows} by={["office", "of"]} />}
      />
      <Listed
        title="Said"
        id="statements"
        list={person.statements}
        rows={(rows) => <StatementRows of={rows} by={["conference"]} />}
      />
      <Listed
        title="Took part in"
        id="participations"
        list={person.participations}
        all={{ path: "conferences", parameters: { participant: person.id } }}
        rows={(rows) => <AppearanceRows of={rows} />}
      />
      <Sources />
    </>
  );
}
