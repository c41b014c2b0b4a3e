import { jsonLdOf } from "../rdf/json-ld";
import { quadsOf } from "../rdf/quads";
import { vocabularyOf } from "../rdf/values";
import { lacksNothing } from "../table/table";
import type { Format } from "../write/format";

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
  write(tables, { base }) {
    const vocabulary = vocabularyOf(base);
    return jsonLdOf(quadsOf(tables, vocabulary), vocabulary);
  },
};
