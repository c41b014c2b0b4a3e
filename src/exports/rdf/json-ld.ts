import type { Quad } from "n3";
import type { Vocabulary } from "./values";

/** Node objects of JSON-LD: what is said of one subject, by predicate. */
type NodeObject = { "@id": string; [predicate: string]: unknown };

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

/** Quads as JSON-LD (https://www.w3.org/TR/json-ld11/), a node object a line, piece by piece. */
export async function* jsonLdOf(
  batches: AsyncIterable<readonly Quad[]> | Iterable<readonly Quad[]>,
  vocabulary: Vocabulary,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(vocabulary.prefixes)},"@graph":[`;
  let separator = "\n";
  for await (const quads of batches) {
    if (quads.length === 0) continue;
    const nodes = nodesOf(quads, vocabulary).map((node) => JSON.stringify(node));
    yield separator + nodes.join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

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
