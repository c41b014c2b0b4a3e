import type { openRealGraph } from "../helpers/real-graph";

type Graph = ReturnType<typeof openRealGraph>;

interface Cited {
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

interface Answer {
  readonly office: Cited & {
    readonly openQuestions: readonly Cited[];
    readonly terms: { readonly nodes: readonly Cited[] };
    readonly certain: Held;
    readonly possible: Held;
  };
}

interface Held {
  readonly nodes: readonly { readonly id: string; readonly person: { readonly name: string } }[];
}

const SOURCES = "citations { source { id } }";
const HOLDERS = `query ($office: ID!, $on: Date!) { office(id: $office) {
  ${SOURCES} openQuestions { ${SOURCES} } terms(first: 100) { nodes { ${SOURCES} } }
  certain: terms(asOf: $on) { nodes { id person { name } } }
  possible: terms(asOf: $on, certainty: POSSIBLE) { nodes { id person { name } } }
} }`;

/** Who held an office on a day, whoever took over last first. */
export interface Holders {
  readonly certainly: readonly string[];
  /** Who may have held it, and not certainly. */
  readonly perhaps: readonly string[];
  /** Whether the office, one of its terms or one of its open questions cites the source. */
  readonly isCited: boolean;
}

/** Asks who held an office on a day, and whether it rests on a source. */
export async function holders(
  graph: Graph,
  office: string,
  on: string,
  source: string,
): Promise<Holders> {
  const { office: found } = await graph.data<Answer>(HOLDERS, { office, on });
  const certain = new Set(found.certain.nodes.map(({ id }) => id));
  const cited = [found, ...found.openQuestions, ...found.terms.nodes].flatMap((each) =>
    each.citations.map((citation) => citation.source.id),
  );
  return {
    certainly: found.certain.nodes.map(({ person }) => person.name),
    perhaps: found.possible.nodes
      .filter(({ id }) => !certain.has(id))
      .map(({ person }) => person.name),
    isCited: cited.includes(source),
  };
}
