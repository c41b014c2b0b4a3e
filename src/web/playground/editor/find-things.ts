import { addressOf, JSON_HEADERS } from "../state/endpoint";

/** Something that has an id. */
export interface Thing {
  readonly id: string;
  readonly type: string;
  readonly name: string | null;
}

const QUERY = `query FindThings($text: String!, $types: [NodeType!]) {
  search(text: $text, types: $types, first: 10) {
    nodes { id type: __typename ... on Named { name } }
  }
}`;

/** The things that a text names, the best first, of one type of `NodeType` if it is given; none on any failure. */
export async function findThings(
  text: string,
  type: string | undefined,
  signal: AbortSignal,
): Promise<readonly Thing[]> {
  const variables = { text: text.slice(0, 200), types: type === undefined ? null : [type] };
  try {
    const response = await fetch(addressOf("graphql"), {
      method: "POST",
      headers: JSON_HEADERS,
      body: JSON.stringify({ query: QUERY, variables }),
      signal,
    });
    const { data } = await response.json();
    return data?.search?.nodes.filter((node: Thing | null) => node !== null) ?? [];
  } catch {
    return []; // Without a server, or once nobody waits, there is nothing to complete.
  }
}
