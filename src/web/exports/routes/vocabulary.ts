import type { FastifyInstance } from "fastify";
import { jsonLdOf } from "../../../exports/rdf/json-ld";
import { type OwnTerm, ownTerms, ownVocabulary } from "../../../exports/rdf/own-terms";
import { turtleOf } from "../../../exports/rdf/turtle";
import { vocabularyOf } from "../../../exports/rdf/values";
import { html } from "../catalogue/html";
import { htmlHeaders, pageOf, prose } from "../catalogue/page";
import { mediaTypeFor } from "../requests/media-type";
import { contentTag, isKnown } from "../responses/entity-tag";
import { COMPRESSION, type ExportServer, tellRevision } from "../responses/send";

const TYPES = ["text/turtle", "application/ld+json", "application/json", "text/html"] as const;

/** Serves what our own terms in RDF mean, at the address that they have: `/id/vocabulary#Conference`. */
export function serveVocabulary(scope: FastifyInstance, { base, snapshot }: ExportServer): void {
  scope.get("/id/vocabulary", COMPRESSION, async (request, reply) => {
    const type = mediaTypeFor(request, reply, TYPES);
    const now = snapshot(request, reply);
    await tellRevision(request, reply, now);
    const terms = ownTerms(now.schema);
    const text = await written(terms, type, base);
    if (isKnown(request, reply, [contentTag(Buffer.from(text))])) return reply.send();
    if (type === "text/html") void reply.headers(htmlHeaders());
    return reply.type(`${type}; charset=utf-8`).send(text);
  });
}

async function written(
  terms: readonly OwnTerm[],
  type: (typeof TYPES)[number],
  base: string,
): Promise<string> {
  if (type === "text/html") return vocabularyPage(terms);
  const vocabulary = vocabularyOf(base);
  const quads = ownVocabulary(terms, vocabulary);
  const write = type === "text/turtle" ? turtleOf : jsonLdOf;
  let text = "";
  for await (const chunk of write(quads, vocabulary)) text += chunk;
  return text;
}

function vocabularyPage(terms: readonly OwnTerm[]): string {
  const entry = ({ name, kind, descriptions, broader, classes }: OwnTerm) => html`
<dt id="${name}"><code>${name}</code> ${kind}</dt>
<dd>${descriptions.map((text) => html`${prose(text)} `)}${
    broader.length > 0 ? html`Also: ${broader.join(", ")}.` : ""
  }${classes.length > 0 ? html`Of ${classes.join(", ")}.` : ""}</dd>`;
  return pageOf(
    "The vocabulary of Kenesh",
    "../",
    html`<section class="wide part" aria-labelledby="terms">
  <h1 id="terms">Vocabulary</h1>
  <p>What the data says in RDF in terms of its own, where W3C ORG, schema.org and PROV have none. Send
  <code>Accept: text/turtle</code> or <code>application/ld+json</code> to have it for programs.</p>
  <dl>${terms.map(entry)}</dl>
</section>`,
  );
}
