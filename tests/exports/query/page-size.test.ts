import { setImmediate } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { turn } from "../../../src/core/turns";
import { exported, ids } from "../exported";
import { conference, connection, participations, rootOf } from "../fixture";

const root = rootOf(
  ids(30).map((id) => conference(id, { participations: connection(participations(id, 2)) })),
);

const firsts = (sent: readonly string[]) =>
  sent.map((query) => /conferences\(first: (\d+)/.exec(query)?.[1]);

test("where each item may hold much, a page has fewer items", async () => {
  const query = `{ conferences { nodes { id participations { nodes { id
    participant { id } } } citations { source { id } } organizers { ... on Body {
    conferences { nodes { id participations { nodes { id } } } } } } } } }`;
  const { entries, sent } = await exported(root, query);
  expect(entries).toHaveLength(30);
  // An item may hold 1 + (1 + 20 * 2) + 10 * 2 + 10 * (2 + 20 * (2 + 20)) = 4482 objects; a page 10,000.
  expect(firsts(sent).every((first) => first === "2")).toBe(true);
  expect(sent.length).toBe(15);
});

test("an item that may hold more than a server answers is refused before anything is asked", async () => {
  const nested = (depth: number): string =>
    depth === 0
      ? "id"
      : `organizers { ... on Body { conferences { nodes { ${nested(depth - 1)} } } } }`;
  const query = `{ conferences { nodes { ${nested(3)} } } }`;
  await expect(exported(root, query)).rejects.toThrow(
    "values, at most 500000 are served at a time; ask for fewer levels",
  );
  const limited = query.replace("conferences {", "conferences(first: 1) {");
  await expect(exported(root, limited)).rejects.toThrow("the query may hold");
});

test("all who wait get a turn before anyone gets a second, one in each round of the event loop", async () => {
  const order: string[] = [];
  let rounds = 0;
  const rest = new AbortController();
  const counting = (async () => {
    for (; !rest.signal.aborted; rounds += 1) await setImmediate();
  })();
  const work = async (name: string) => {
    for (let times = 0; times < 3; times += 1) {
      await turn();
      order.push(name);
    }
  };
  await Promise.all(["a", "b", "c"].map(work));
  rest.abort();
  await counting;
  expect(order.join("")).toBe("abcabcabc");
  expect(rounds).toBeGreaterThanOrEqual(8);
});
