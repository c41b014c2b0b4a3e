import { type HostileRequest, many, post, type Target } from "../request";

const QUERY = "query($r:[_Any!]!){_entities(representations:$r){__typename ...on Conference{id}}}";

const ofEach = (count: number, make: (index: number) => unknown) => ({
  r: Array.from({ length: count }, (_, index) => make(index)),
});

const conference = { __typename: "Conference", id: "ots-summit-08-istanbul-2021" };

function floods(target: Target): HostileRequest[] {
  const flood = (name: string, query: string, variables: Readonly<Record<string, unknown>>) =>
    post(`${name}, ${target}`, query, variables, target);
  return [
    flood(
      "30,000 times the same entity",
      QUERY,
      ofEach(30_000, () => conference),
    ),
    flood(
      "300,000 entities",
      QUERY,
      ofEach(300_000, (n) => ({ __typename: "Conference", id: `c${n}` })),
    ),
    flood(
      "30,000 entities of types that there are not",
      QUERY,
      ofEach(30_000, (n) => ({ __typename: `Type${n}`, id: "x" })),
    ),
    flood(
      "30,000 keys that are none",
      QUERY,
      ofEach(30_000, () => ({ __typename: "Conference", id: { a: [1] } })),
    ),
    flood(
      "a hundred keys of a thousand fields",
      QUERY,
      ofEach(100, () => ({
        ...conference,
        ...Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`f${n}`, n])),
      })),
    ),
    flood(
      "an id of a million letters",
      QUERY,
      ofEach(1, () => ({ ...conference, id: "x".repeat(1e6) })),
    ),
    flood(
      "100 aliases of a hundred entities with pages",
      `query($r:[_Any!]!){${many(100, (n) => `a${n}:_entities(representations:$r){...on Conference{id participations(first:100){nodes{id role}}}}`)}}`,
      ofEach(100, () => conference),
    ),
    flood(
      "entities that bring their page as 300 aliases",
      `query($r:[_Any!]!){_entities(representations:$r){...on Conference{${many(300, (n) => `a${n}:id`)}}}}`,
      ofEach(3_000, () => conference),
    ),
    flood("the service 300 times", `{${many(300, (n) => `a${n}:_service{sdl}`)}}`, {}),
  ];
}

/** What gateways ask, more than any of them would. */
export const entities: readonly HostileRequest[] = [
  ...floods("as-subgraph"),
  ...floods("subgraph"),
];
