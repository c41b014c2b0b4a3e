import { afterAll, expect, test } from "@jest/globals";
import { isObjectType } from "graphql";
import jsonldProcessor from "jsonld";
import { Parser, Store } from "n3";
import { collections } from "../../../src/exports/collections/collections";
import { jsonld } from "../../../src/exports/formats/jsonld";
import { ttl } from "../../../src/exports/formats/ttl";
import { TYPES } from "../../../src/exports/rdf/terms";
import { type Item, openWhole, rowsRead } from "./real";

const whole = openWhole();
afterAll(() => whole.close());

const BASE = "https://kenesh.example/id/";
const named = collections.map((collection) => ({ name: collection.name, collection }));

/** Each single value of an item, with the id of the thing that it is said of, where it has one. */
function* facts(value: unknown, about: string | null): Generator<[string | null, unknown]> {
  if (Array.isArray(value)) for (const item of value) yield* facts(item, about);
  else if (typeof value === "object" && value !== null) yield* factsOf(value as Item, about);
  else yield [about, value];
}

function* factsOf(thing: Item, about: string | null): Generator<[string | null, unknown]> {
  const { __typename: _, lang, text, ...others } = thing;
  // A label is said of what it names; its language is no value of its own.
  if (lang !== undefined && text !== undefined) yield [about, text];
  const rest = text === undefined ? { lang, ...others } : others;
  const subject = typeof thing.id === "string" ? thing.id : null;
  for (const inner of Object.values(rest)) if (inner !== undefined) yield* facts(inner, subject);
}

/** The forms that a value may have in RDF. */
function formsOf(value: unknown): string[] {
  const text = String(value);
  const address = URL.canParse(text) ? [new URL(text).href] : [];
  return [text, `http://www.wikidata.org/entity/${text}`, ...address];
}

/** What is said in RDF: by subject, every value that some predicate has. */
function valuesBySubject(store: Store): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const { subject, object } of store) {
    const values = said.get(subject.value) ?? new Set();
    said.set(subject.value, values.add(object.value));
  }
  return said;
}

/** What an answer says and RDF does not. */
function unsaid(items: readonly Item[], store: Store): unknown[] {
  const said = valuesBySubject(store);
  const anywhere = new Set([...said.values()].flatMap((values) => [...values]));
  return items
    .flatMap((item) => [...facts(item, null)])
    .filter(([id, value]) => {
      const there = id === null ? anywhere : said.get(BASE + encodeURIComponent(id));
      return value !== null && !formsOf(value).some((form) => there?.has(form));
    });
}

const ROWS = rowsRead(500);

test.each(named)("$name in Turtle say all that GraphQL answers", async ({ collection }) => {
  const { bytes } = await whole.beginning(collection, ttl, ROWS);
  const store = new Store(new Parser().parse(bytes.toString()));
  expect(unsaid((await whole.items(collection)).slice(0, ROWS), store)).toEqual([]);
});

test.each(named)("$name in JSON-LD say what they say in Turtle", async ({ collection }) => {
  const [inTurtle, inJson] = await Promise.all([
    whole.beginning(collection, ttl, ROWS),
    whole.beginning(collection, jsonld, ROWS),
  ]);
  const turtle = new Parser().parse(inTurtle.bytes.toString());
  const linked: object = JSON.parse(inJson.bytes.toString());
  const quads = await jsonldProcessor.toRDF(linked, { format: "application/n-quads" });
  const store = new Store(new Parser({ format: "N-Quads" }).parse(String(quads)));
  expect(store.size).toBe(new Store(turtle).size);
  expect(turtle.filter((quad) => !store.has(quad))).toEqual([]);
});

test("the vocabulary speaks of fields that there are", () => {
  for (const [name, { properties = {}, also = {} }] of Object.entries(TYPES)) {
    const type = whole.schema.getType(name);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    for (const field of Object.keys({ ...properties, ...also })) expect(fields).toContain(field);
  }
});
