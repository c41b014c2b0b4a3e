import { type ConferenceLine, ConferenceRows } from "../../parts/conference-rows";
import { Listed } from "../../parts/listed";
import { Sources } from "../../parts/sources";
import { type StatementLine, StatementRows } from "../../parts/statement-rows";
import { countOf } from "../../parts/words";
import type { List } from "../list-types";
import { page } from "../page";
import { exportsOf } from "../things";

const QUERY = `query Topic($id: String!, $lang: [LanguageTag!]!) {
  conferences(filter: { topic: [$id] }, first: 40) { totalCount nodes { ...ConferenceRow } }
  statements(filter: { topic: [$id] }, first: 40) { totalCount nodes { ...StatementRow } }
}`;

interface Answer {
  readonly conferences: List<ConferenceLine> | null;
  readonly statements: List<StatementLine> | null;
}

/** `/topics/energy`: where a topic came up, and what was said of it. */
export const topicPage = page<Answer>({
  path: "/topics/:id",
  query: QUERY,
  show({ conferences, statements }, { id = "" }) {
    const found = (conferences?.totalCount ?? 0) + (statements?.totalCount ?? 0);
    if (found === 0) return null;
    const title = id.replaceAll("-", " ");
    return {
      title,
      description: `${title} in Turkic cooperation: ${countOf(conferences?.totalCount ?? 0, "conference")}, ${countOf(statements?.totalCount ?? 0, "statement")}.`,
      body: (
        <>
          <header class="heading">
            <p class="kind">topic</p>
            <h1>{title}</h1>
          </header>
          <Listed
            title="Statements"
            id="statements"
            list={statements}
            rows={(rows) => <StatementRows of={rows} by={["person", "conference"]} />}
          />
          <Listed
            title="Conferences"
            id="conferences"
            list={conferences}
            all={{ path: "conferences", parameters: { topic: id } }}
            rows={(rows) => <ConferenceRows of={rows} />}
          />
          <Sources />
        </>
      ),
      data: exportsOf(["conferences", "statements"], { topic: id }),
    };
  },
});
