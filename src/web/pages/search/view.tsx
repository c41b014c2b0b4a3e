import { languageWords, type Named, ThingLink } from "../../parts/named";
import { countOf, words } from "../../parts/words";
import { type Parameters, page } from "../page";
import { CURSOR, TEXT, WORD } from "../parameters";
import { addressOf, useSite } from "../site";

const QUERY = `query Search($text: String!, $types: [NodeType!], $after: String, $lang: [LanguageTag!]!) {
  search(text: $text, types: $types, first: 30, after: $after) {
    totalCount didYouMean countsByType { type count } pageInfo { hasNextPage endCursor }
    edges {
      match { text lang via excerpt }
      node { __typename id ...Name ... on Statement { summary conference { ...Name } } }
    }
  }
}`;

interface Edge {
  readonly match: {
    readonly text: string;
    readonly lang: string | null;
    readonly excerpt: string | null;
  };
  readonly node: Partial<Named> & {
    readonly __typename: string;
    readonly id: string;
    readonly summary?: string;
    readonly conference?: Named | null;
  };
}

interface Found {
  readonly totalCount: number;
  readonly didYouMean: string | null;
  readonly countsByType: readonly { readonly type: string; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Edge[];
}

/** `/search`: what has a name like some words, in any script, with what matched. */
export const searchPage = page<{ readonly search: Found | null }>({
  path: "/search",
  query: QUERY,
  parameters: { text: TEXT, type: WORD, after: CURSOR },
  variables: ({ text = "", type, after }) => ({
    text,
    ...(type !== undefined && { types: [type] }),
    ...(after !== undefined && { after }),
  }),
  show: ({ search }, parameters) => ({
    title: parameters.text === undefined ? "Search" : `“${parameters.text}”`,
    description:
      "Search the names of bodies, states, people, conferences and documents, in any script.",
    body: <SearchView found={search} parameters={parameters} />,
    data: [],
  }),
});

function SearchView({ found, parameters }: { found: Found | null; parameters: Parameters }) {
  const { root, carried } = useSite();
  const { text = "" } = parameters;
  return (
    <>
      <header class="heading">
        <h1>Search</h1>
        <p class="lead">
          Names in any spelling, in Latin or Cyrillic; a place, a year or the kind of thing may
          stand beside them.
        </p>
      </header>
      <form class="filters" aria-label="Search on this page" action={`${root}search`}>
        {Object.entries(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          Words
          <input type="search" name="text" value={text} maxLength={200} />
        </label>
        <button type="submit">Search</button>
      </form>
      {text !== "" && found !== null && <Results found={found} parameters={parameters} />}
    </>
  );
}

function Results({ found, parameters }: { found: Found; parameters: Parameters }) {
  const site = useSite();
  const { text = "", type } = parameters;
  const { edges, totalCount, countsByType, didYouMean, pageInfo } = found;
  return (
    <>
      <p class="note">
        {totalCount === 0
          ? `Nothing has a name like “${text}”.`
          : countOf(totalCount, "match", "matches")}
        {didYouMean !== null && (
          <>
            {" Did you mean "}
            <a href={addressOf(site, "search", { text: didYouMean })}>{didYouMean}</a>?
          </>
        )}
      </p>
      {countsByType.length > 1 && (
        <p class="topics">
          {countsByType.map((one) => (
            <>
              <a href={addressOf(site, "search", { text, type: one.type })}>
                {words(one.type)} ({one.count})
              </a>{" "}
            </>
          ))}
        </p>
      )}
      <ul class="rows">
        {edges.map((edge) => (
          <li>
            <span class="when">{words(typeWords(edge.node.__typename))}</span>
            <span>
              <Match of={edge} />
            </span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <nav class="paging" aria-label="Pages">
          <a
            rel="next"
            href={addressOf(site, "search", { text, type, after: pageInfo.endCursor ?? "" })}
          >
            Next page
          </a>
        </nav>
      )}
    </>
  );
}

function typeWords(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}

/** A thing with what of it matched, where that is not the name that is shown. */
function Match({ of: { node, match } }: { of: Edge }) {
  const { name, english, summary, conference } = node;
  if (name === undefined || english === undefined)
    return (
      <>
        {summary} {conference != null && <ThingLink of={conference} />}
      </>
    );
  const named: Named = { __typename: node.__typename, id: node.id, name, english };
  return (
    <>
      <ThingLink of={named} />
      {match.excerpt !== null ? (
        <span class="remark">{match.excerpt.replaceAll("**", "")}</span>
      ) : (
        match.text !== name && (
          <span class="note">
            {" "}
            <span {...(match.lang !== null && { lang: match.lang })}>{match.text}</span>
            {match.lang !== null && `, ${languageWords(match.lang)}`}
          </span>
        )
      )}
    </>
  );
}
