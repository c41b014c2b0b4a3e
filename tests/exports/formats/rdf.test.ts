import { expect, test } from "@jest/globals";
import fc from "fast-check";
import jsonldProcessor from "jsonld";
import { DataFactory, Parser, Store } from "n3";
import { jsonld } from "../../../src/exports/formats/jsonld";
import { ttl } from "../../../src/exports/formats/ttl";
import { conference, rootOf } from "../fixture";
import { CONFERENCES } from "./calendar";
import { writtenQuery } from "./written";

const { literal, namedNode } = DataFactory;

const QUERY = `{ conferences { nodes {
  name names { lang text } startDate endDate status number isOpen theme attendance { count qualifier }
  place { name latitude longitude } citations { source { title url } }
  organizers { ... on Body { name acronym alsoKnownAs website wikidata period { edtf start end isOngoing } } }
  participations { edges { node { role participant { name born } } } }
} } }`;

const NAMESPACES = {
  id: "https://kenesh.example/id/",
  kenesh: "https://kenesh.example/id/vocabulary#",
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const node = (prefix: keyof typeof NAMESPACES, local: string) =>
  namedNode(NAMESPACES[prefix] + local);

async function turtle(): Promise<Store> {
  return new Store(new Parser().parse((await writtenQuery(ttl, CONFERENCES, QUERY)).toString()));
}

/** Refuses to load anything: what we write needs nothing from the network. */
const documentLoader = (url: string) => Promise.reject(new Error(`loads ${url}`));

test("a conference is an event of schema.org, its labels with their languages, its dates as exact as they are", async () => {
  const store = await turtle();
  const summit = node("id", "summit-2021");
  expect(store.getObjects(summit, node("rdf", "type"), null)).toEqual([
    node("schema", "Event"),
    node("prov", "Activity"),
    node("kenesh", "Conference"),
  ]);
  expect(store.getObjects(summit, node("skos", "prefLabel"), null)).toEqual([
    literal("8th Summit", "en"),
    literal("8-ші саммит", "kk"),
  ]);
  const starts = ["summit-2021", "forum-2026", "congress-1926"].flatMap((id) =>
    store.getObjects(node("id", id), node("schema", "startDate"), null),
  );
  expect(starts).toEqual([
    literal("2021-11-12", node("xsd", "date")),
    literal("2026-10", node("xsd", "gYearMonth")),
    literal("1926~", namedNode("http://id.loc.gov/datatypes/edtf/EDTF")),
  ]);
});

const SAID = `
  @prefix : <https://kenesh.example/id/> .
  @prefix kenesh: <https://kenesh.example/id/vocabulary#> .
  @prefix schema: <https://schema.org/> .
  @prefix org: <http://www.w3.org/ns/org#> .
  @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix foaf: <http://xmlns.com/foaf/0.1/> .
  @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix wd: <http://www.wikidata.org/entity/> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  :summit-2021 schema:location :shusha ; schema:organizer :ots ;
    prov:wasDerivedFrom :ots-2021 ; prov:qualifiedAssociation :summit-2021%3Ahost ;
    kenesh:status "HELD" ; schema:eventStatus schema:EventScheduled ;
    kenesh:isOpen false ; kenesh:attendance <https://kenesh.example/id/summit-2021#attendance-2> .
  <https://kenesh.example/id/summit-2021#attendance-2> kenesh:count 9 .
  :shusha schema:latitude 39.7601 .
  :ots a org:Organization ; owl:sameAs wd:Q752374 ; foaf:homepage <https://www.turkicstates.org/> ;
    dcterms:temporal <https://kenesh.example/id/ots#period> .
  <https://kenesh.example/id/ots#period> schema:startDate "2009-10-03"^^xsd:date .
  :ots-2021 schema:url <https://www.turkicstates.org/a%20b> .
  <https://kenesh.example/id/summit-2021%3Ahost> prov:agent :ilham-aliyev .
  :ilham-aliyev schema:birthDate "1961"^^xsd:gYear .
`;

test("what a conference leads to is said in the terms of ORG, schema.org and PROV", async () => {
  const store = await turtle();
  const missing = new Parser().parse(SAID).filter((quad) => !store.has(quad));
  expect(missing).toEqual([]);
});

test("any text and any address come back from Turtle and JSON-LD as they were", async () => {
  const anyText = fc.string({ unit: "binary" });
  await fc.assert(
    fc.asyncProperty(anyText, fc.webUrl({ withQueryParameters: true }), async (name, url) => {
      const root = rootOf([conference("a", { name, url: `${url}#|{x}^` })]);
      const query = "{ conferences { nodes { name url } } }";
      const store = new Store(
        new Parser().parse((await writtenQuery(ttl, root, query)).toString()),
      );
      expect(store.getObjects(null, node("schema", "name"), null)[0]?.value).toBe(name);
      const [address] = store.getObjects(null, node("schema", "url"), null);
      expect(address?.termType).toBe("NamedNode");
      const document: object = JSON.parse((await writtenQuery(jsonld, root, query)).toString());
      expect(await jsonldProcessor.expand(document, { documentLoader })).toMatchObject([
        {
          "https://schema.org/name": [{ "@value": name }],
          "https://schema.org/url": [{ "@id": address?.value }],
        },
      ]);
    }),
  );
});

test("JSON-LD says the same as Turtle, and loads nothing", async () => {
  const document: object = JSON.parse((await writtenQuery(jsonld, CONFERENCES, QUERY)).toString());
  const said = await jsonldProcessor.toRDF(document, {
    format: "application/n-quads",
    documentLoader,
  });
  const store = new Store(new Parser({ format: "N-Quads" }).parse(String(said)));
  const expected = await turtle();
  expect(store.size).toBe(expected.size);
  for (const quad of expected) expect(store.has(quad)).toBe(true);
});

test("JSON-LD expands to nodes that people can read", async () => {
  const document: object = JSON.parse((await writtenQuery(jsonld, CONFERENCES, QUERY)).toString());
  const nodes = await jsonldProcessor.expand(document, { documentLoader });
  expect(nodes.find((one) => one["@id"] === "https://kenesh.example/id/ots")).toMatchObject({
    "@type": [
      "http://www.w3.org/ns/org#Organization",
      "https://schema.org/Organization",
      "https://kenesh.example/id/vocabulary#Body",
    ],
    "https://schema.org/alternateName": [{ "@value": "OTS" }],
  });
});
