import { quadsOf } from "../rdf/quads";
import { turtleOf } from "../rdf/turtle";
import { vocabularyOf } from "../rdf/values";
import { lacksNothing } from "../table/table";
import type { Format } from "../write/format";

/**
 * RDF 1.1 Turtle (https://www.w3.org/TR/turtle/) in the terms of W3C ORG, schema.org and PROV; what these do not have
 * is said in a vocabulary of our own. An object that stands in several rows is described in each: in RDF, saying a thing
 * twice says it once. Memory does not grow with the rows.
 */
export const ttl: Format = {
  name: "ttl",
  mediaType: "text/turtle; charset=utf-8",
  description: "RDF as Turtle: W3C ORG, schema.org and PROV, labels with their languages.",
  tables: "many",
  identified: true,
  lacks: lacksNothing,
  write(tables, { base }) {
    const vocabulary = vocabularyOf(base);
    return turtleOf(quadsOf(tables, vocabulary), vocabulary);
  },
};
