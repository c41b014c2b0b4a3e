import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { readCorpus } from "./corpus";
import { eachField } from "./each-field";
import { knownIds } from "./ids";
import { publicGraph } from "./public-graph";
import { reachable, reachedBy } from "./reached";

const { schema, supergraph } = publicGraph();
const all = reachable(schema, supergraph);
const isValid = (query: string) => validate(schema, parse(query)).length === 0;
const written = readCorpus();

test("the corpus has at least 150 operations, each with a name of its own", () => {
  expect(new Set(written.map(({ name }) => name)).size).toBe(written.length);
  expect(written.length).toBeGreaterThanOrEqual(150);
});

test("only the operations in errors.graphql are invalid", () => {
  const invalid = written.filter(({ query }) => !isValid(query)).map(({ name }) => name);
  expect(invalid.filter((name) => !name.startsWith("errors "))).toEqual([]);
});

test("every border that the schema has is crossed in each direction it has", () => {
  const valid = written.filter(({ query }) => isValid(query)).map(({ query }) => query);
  const { borders } = reachedBy(valid, schema, supergraph);
  expect([...all.borders].filter((border) => !borders.has(border))).toEqual([]);
  expect(all.borders.size).toBeGreaterThan(20);
});

test("every field of every type is reached", () => {
  const operations = [...written, ...eachField(schema, knownIds())];
  const valid = operations.filter(({ query }) => isValid(query)).map(({ query }) => query);
  const { fields } = reachedBy(valid, schema, supergraph);
  expect([...all.fields].filter((field) => !fields.has(field))).toEqual([]);
});
