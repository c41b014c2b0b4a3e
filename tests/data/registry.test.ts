import { expect, test } from "@jest/globals";
import { requireOwners } from "../../src/data/registry";
import { subgraphs } from "../../src/subgraphs";

test("every entity type has an owner, and every owner's type is one", () => {
  expect(() => requireOwners(subgraphs)).not.toThrow();
});

test("a type that is not in the list is named, with both files", () => {
  const [first, ...rest] = subgraphs;
  if (first === undefined) throw new Error("there are no subgraphs");
  const [load] = Object.values(first.references);
  if (load === undefined) throw new Error(`${first.name} owns nothing`);
  const changed = { ...first, references: { ...first.references, Prize: load } };
  expect(() => requireOwners([changed, ...rest])).toThrow(
    `src/subgraphs/${first.name}/index.ts: "Prize" is in \`references\`, and not in src/core/entity-types.ts; add it there`,
  );
});

test("a type that no subgraph owns is named, with what to do", () => {
  const others = subgraphs.filter(({ name }) => name !== "programmes");
  expect(() => requireOwners(others)).toThrow(
    'src/core/entity-types.ts: "Programme" is of no subgraph; add its loader to `references` in the index.ts of one',
  );
});
