import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  parse,
  print,
  validate,
} from "graphql";
import type { Execute } from "../../src/exports/query/graph/execute";

/** A schema in the conventions of ours, with what exports have to cope with, and nothing else. */
export const schema = buildSchema(`
  scalar Date
  scalar PartialDate
  enum Status { HELD SCHEDULED POSTPONED CANCELLED UNCONFIRMED }
  interface Node { id: ID! }
  union Party = Body | Person
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    body(id: ID!): Body
    bodies(first: Int = 20, after: String, last: Int, before: String): BodyConnection!
    conferences(from: Date, first: Int = 20, after: String, last: Int, before: String): ConferenceConnection!
    search(text: String!, first: Int = 20, after: String): SearchConnection!
    summary: Summary!
    broken: Int
  }
  type Mutation { act: Int }
  type Summary { revision: String! conferences(first: Int = 20, after: String): ConferenceConnection! }
  type Body implements Node {
    id: ID! name: String! acronym: String alsoKnownAs: [String!]! website: String wikidata: String period: Period
    parent: Body
    conferences(first: Int = 20, after: String, last: Int, before: String): ConferenceConnection!
    officials(first: Int = 20, after: String): PersonConnection!
  }
  type Person implements Node { id: ID! name: String! born: PartialDate }
  type Period { edtf: String! start: PartialDate end: PartialDate isOngoing: Boolean! }
  type Place implements Node { id: ID! name: String! latitude: Float longitude: Float }
  type Label { lang: String! text: String! }
  type Source implements Node { id: ID! title: String! url: String }
  type Citation { source: Source! }
  type Attendance { count: Int! qualifier: String! }
  type Conference implements Node {
    id: ID! name: String! names: [Label!]! startDate: PartialDate endDate: PartialDate opened: Date status: Status!
    number: Int theme: String note: String venue: String url: String place: Place isOpen: Boolean
    organizers: [Party]! attendance: [Attendance!]! citations: [Citation!]! topics: [String!]
    participations(role: String, first: Int = 20, after: String, last: Int, before: String): ParticipationConnection!
  }
  type Participation implements Node { id: ID! role: String! participant: Person }
  type BodyConnection { nodes: [Body!]! edges: [BodyEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type BodyEdge { cursor: String! node: Body! }
  type ConferenceConnection { nodes: [Conference!]! edges: [ConferenceEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type ConferenceEdge { cursor: String! node: Conference! }
  type ParticipationConnection { nodes: [Participation!]! edges: [ParticipationEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type ParticipationEdge { cursor: String! node: Participation! }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type PersonEdge { cursor: String! node: Person! }
  type SearchConnection { edges: [SearchEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type SearchEdge { cursor: String! score: Float! node: Node! }
`);

interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
}

/**
 * A Relay connection over a list, of at most 100 items; cursors are positions.
 *
 * @param more what edges have besides
 * @param page how many items there are where nobody says how many
 */
export function connection<T>(
  items: readonly T[],
  more: (item: T) => object = () => ({}),
  page = 20,
) {
  return ({ first, after, last }: PageArgs) => {
    if ((first ?? 0) > 100) throw new Error("first is at most 100");
    const size = last ?? first ?? page;
    const start = last ? items.length - last : Number(after ?? -1) + 1;
    const found = items.slice(start, start + size);
    const edges = found.map((node, index) => ({
      cursor: String(start + index),
      node,
      ...more(node),
    }));
    return {
      nodes: found,
      edges,
      totalCount: items.length,
      pageInfo: {
        hasNextPage: start + found.length < items.length,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  };
}

/** A conference with what every one has; the rest as given. */
export function conference(id: string, given: object = {}) {
  return {
    __typename: "Conference",
    name: `Conference ${id}`,
    names: [{ lang: "en", text: `Conference ${id}` }],
    status: "HELD",
    organizers: [],
    attendance: [],
    citations: [],
    participations: connection([]),
    ...given,
    id,
  };
}

/** `length` participations of a conference, each of a person of its own. */
export function participations(id: string, length: number) {
  return Array.from({ length }, (_, index) => ({
    __typename: "Participation",
    id: `${id}-p${index}`,
    role: index === 0 ? "host" : "attendee",
    participant: {
      __typename: "Person",
      id: `${id}-person${index}`,
      name: `Person ${index}`,
      born: "1950",
    },
  }));
}

/** A server over this root value. It checks what it is sent as a real one does, and remembers it as text. */
export function server(rootValue: object): { execute: Execute; sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    async execute({ document, variables }): Promise<ExecutionResult> {
      const text = print(document);
      sent.push(text);
      const received: DocumentNode = parse(text);
      const errors = validate(schema, received);
      if (errors.length > 0) return { errors };
      return execute({ schema, document: received, rootValue, variableValues: variables ?? null });
    },
  };
}

/** A root value with these conferences, found by `node` too. */
export function rootOf(conferences: readonly { id: string }[], more: object = {}): object {
  const byId = new Map(conferences.map((one) => [one.id, one]));
  return {
    conferences: connection(conferences),
    node: ({ id }: { id: string }) => byId.get(id) ?? null,
    ...more,
  };
}
