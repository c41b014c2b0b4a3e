import { Fact, Facts } from "../../parts/facts";
import { Listed } from "../../parts/listed";
import { type AllNames, type Named, OtherNames, ThingLink } from "../../parts/named";
import { Heading } from "../../parts/page-parts";
import { type Question, Questions } from "../../parts/questions";
import { type Cited, Refs, Sources } from "../../parts/sources";
import { type TermLine, TermRows } from "../../parts/term-rows";
import { countOf } from "../../parts/words";
import type { List } from "../list-types";
import { page } from "../page";
import { exportsOf, movedTo } from "../things";

const QUERY = `query Office($id: ID!, $lang: [LanguageTag!]!) {
  office(id: $id) {
    ...Name ...Names ...Cites ...Question
    body { ...Name } state { ...Name }
    terms(first: 60) { totalCount nodes { ...TermRow } }
  }
}`;

interface Office extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly body: Named | null;
  readonly state: Named | null;
  readonly terms: List<TermLine> | null;
}

/** `/offices/…`: who held an office, one after the other. */
export const officePage = page<{ readonly office: Office | null }>({
  path: "/offices/:id",
  query: QUERY,
  show({ office }, parameters) {
    if (office === null) return null;
    return (
      movedTo(office, parameters) ?? {
        title: office.name,
        description: `${office.english}: ${countOf(office.terms?.totalCount ?? 0, "term")} on record, with dates and sources.`,
        body: <OfficeView office={office} />,
        data: exportsOf(["terms"], { office: office.id }),
      }
    );
  },
});

function OfficeView({ office }: { office: Office }) {
  const of = office.body ?? office.state;
  return (
    <>
      <Heading kind="office" of={office} />
      <Questions of={office} />
      <Facts>
        <Fact label="Of">
          {of && (
            <>
              <ThingLink of={of} />
              <Refs of={office} />
            </>
          )}
        </Fact>
      </Facts>
      <OtherNames of={office} />
      <Listed
        title="Who held it"
        id="terms"
        list={office.terms}
        all={{ path: "terms", parameters: { office: office.id } }}
        rows={(rows) => <TermRows of={rows} by={["person"]} />}
      />
      <Sources />
    </>
  );
}
