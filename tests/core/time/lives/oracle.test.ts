import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openGraph } from "../../../helpers/open-graph";
import { randomWorlds } from "./random-lives";
import { ASKED, type Reading, verdictOn } from "./world";
import { buildWorlds } from "./world-data";

const WORLDS = randomWorlds(80);

let database: Awaited<ReturnType<typeof buildWorlds>>;
let graph: ReturnType<typeof openGraph>;

beforeAll(async () => {
  database = await buildWorlds(WORLDS);
  graph = openGraph(database.file);
}, 120_000);

afterAll(() => {
  graph.close();
  database.close();
});

/** What enumerating leaves of something, by its id; "sound" where it says more than four days can. */
interface Expected {
  readonly readings: readonly Reading[];
  readonly isExact: boolean;
}

const LISTS: Readonly<Record<string, ReadonlyMap<string, Expected>>> = {
  bodies: byId(({ readings }, index) => [[`body-${index}`, readings.body, true]]),
  memberships: byId(({ readings }, index) => [[`body-${index}.AZ`, readings.member, true]]),
  terms: byId(({ readings, isOrdered }, index) =>
    readings.terms.map((of, rank) => [`office-${index}.person-${index}-${rank}`, of, isOrdered]),
  ),
};

function byId(
  of: (world: (typeof WORLDS)[number], index: number) => [string, readonly Reading[], boolean][],
): Map<string, Expected> {
  return new Map(WORLDS.flatMap(of).map(([id, readings, isExact]) => [id, { readings, isExact }]));
}

interface Found {
  readonly id: string;
  readonly isCurrent: boolean | null;
  readonly effective: { readonly holds: string };
}

/** What a list says of each of its items on a day: by its filters, and by the fields of the item. */
async function saidOn(list: string, day: string): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const certainty of ["POSSIBLE", "CERTAIN", "NO"])
    for (const item of await everyItem(list, day, certainty)) {
      const { id, effective } = item;
      const isDue =
        certainty === "POSSIBLE" ? effective.holds !== "NO" : effective.holds === certainty;
      const current = { CERTAIN: true, POSSIBLE: null, NO: false }[effective.holds];
      expect({ ...item, day, certainty, isDue }).toEqual({
        ...{ ...item, day, certainty, isDue: true, isCurrent: current },
      });
      said.set(id, effective.holds.toLowerCase());
    }
  return said;
}

async function everyItem(list: string, day: string, certainty: string): Promise<Found[]> {
  const items: Found[] = [];
  for (let after: string | null = null; ; ) {
    const { page }: { page: Page } = await graph.data(
      `query ($day: Date!, $certainty: Certainty!, $after: String) {
        page: ${list}(asOf: $day, certainty: $certainty, first: 100, after: $after) {
          nodes { id isCurrent(on: $day) effective { holds(on: $day) } }
          pageInfo { hasNextPage endCursor } } }`,
      { day, certainty, after },
    );
    items.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return items;
    after = page.pageInfo.endCursor;
  }
}

interface Page {
  readonly nodes: readonly Found[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

test.each(Object.keys(LISTS))("%s of random lives hold when enumerating says so", async (list) => {
  const seen = { certain: 0, possible: 0, no: 0, exact: 0 };
  for (const day of ASKED) {
    const said = await saidOn(list, day);
    for (const [id, { readings, isExact }] of LISTS[list] ?? []) {
      const due = verdictOn(day, readings);
      seen[due]++;
      seen.exact += Number(isExact);
      // Where dates leave the order of two terms open, a hole between two days cannot be told.
      const mayBe = isExact || due === "certain" ? [due] : [due, "possible"];
      expect({ id, day, said: said.get(id), mayBe }).toEqual({
        ...{ id, day, mayBe, said: expect.stringMatching(`^(${mayBe.join("|")})$`) },
      });
    }
  }
  // So that no answer is right because nothing else was asked for.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
