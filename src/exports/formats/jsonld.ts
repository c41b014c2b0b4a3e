import type { Quad } from "n3";
import { quadsOf } from "../rdf/quads";
import { type Vocabulary, vocabularyOf } from "../rdf/values";
import { lacksNothing } from "../table/table";
import type { Format } from "../write/format";

/** Node objects of JSON-LD: what is said of one subject, by predicate. */
type NodeObject = { "@id": string; [predicate: string]: unknown };

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

/**
 * JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the triples of the Turtle format, as one `@graph` with a node object a
 * line and a context that needs nothing from the network. Memory does not grow with the rows.
 */
export const jsonld: Format = {
  name: "jsonld",
  mediaType: "application/ld+json",
  description: "RDF as JSON-LD: W3C ORG, schema.org and PROV, labels with their languages.",
  tables: "many",
  identified: true,
  lacks: lacksNothing,
  async *write(tables, { base }) {
    const vocabulary = vocabularyOf(base);
    yield `{"@context":${JSON.stringify(vocabulary.prefixes)},"@graph":[`;
    let separator = "\n";
    for await (const quads of quadsOf(tables, vocabulary)) {
      if (quads.length === 0) continue;
      yield separator +
        nodesOf(quads, vocabulary)
          .map((node) => JSON.stringify(node))
          .join(",\n");
      separator = ",\n";
    }
    yield "\n]}\n";
  },
};

function nodesOf(quads: readonly Quad[], vocabulary: Vocabulary): NodeObject[] {
  const nodes: NodeObject[] = [];
  let node: NodeObject | undefined;
  for (const { subject, predicate, object } of quads) {
    if (node?.["@id"] !== subject.value) {
      node = { "@id": subject.value };
      nodes.push(node);
    }
    const isType = predicate.value === RDF_TYPE;
    const key = isType ? "@type" : compact(predicate.value, vocabulary);
    const value = isType ? compact(object.value, vocabulary) : valueObject(object, vocabulary);
    const known = node[key];
    node[key] = known === undefined ? value : [known, value].flat();
  }
  return nodes;
}

function valueObject(object: Quad["object"], vocabulary: Vocabulary): unknown {
  if (object.termType !== "Literal") return { "@id": object.value };
  if (object.language !== "") return { "@value": object.value, "@language": object.language };
  if (object.datatype.value === XSD_STRING) return object.value;
  return { "@value": object.value, "@type": compact(object.datatype.value, vocabulary) };
}

/** All predicates, classes and datatypes lie in a namespace that has a prefix. */
function compact(iri: string, { prefixes }: Vocabulary): string {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return iri;
}
