import { type DesignationLine, DesignationRows } from "../../parts/designation-rows";
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

const QUERY = `query Programme($id: ID!, $lang: [LanguageTag!]!) {
  programme(id: $id) {
    ...Name ...Names ...Cites ...Question
    body { ...Name }
    designations(first: 60) { totalCount nodes { ...DesignationRow } }
  }
}`;

interface Programme extends Named, AllNames, Cited {
  readonly openQuestions: readonly Question[] | null;
  readonly body: Named | null;
  readonly designations: List<DesignationLine> | null;
}

/** `/programmes/…`: who bore the title of a programme in which year. */
export const programmePage = page<{ readonly programme: Programme | null }>({
  path: "/programmes/:id",
  query: QUERY,
  show({ programme }, parameters) {
    if (programme === null) return null;
    return (
      movedTo(programme, parameters) ?? {
        title: programme.name,
        description: `${programme.english}: ${countOf(programme.designations?.totalCount ?? 0, "title")} by year, with the sources.`,
        body: <ProgrammeView programme={programme} />,
        data: exportsOf(["designations"], { programme: programme.id }),
      }
    );
  },
});

function ProgrammeView({ programme }: { programme: Programme }) {
  return (
    <>
      <Heading kind="programme" of={programme} />
      <Questions of={programme} />
      <Facts>
        <Fact label="Of">
          {programme.body && (
            <>
              <ThingLink of={programme.body} />
              <Refs of={programme} />
            </>
          )}
        </Fact>
      </Facts>
      <OtherNames of={programme} />
      <Listed
        title="Titles by year"
        id="designations"
        list={programme.designations}
        rows={(rows) => <DesignationRows of={rows} />}
      />
      <Sources />
    </>
  );
}
