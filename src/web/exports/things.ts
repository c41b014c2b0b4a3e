import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { parse, print } from "graphql";
import { collections } from "../../exports/collections/collections";
import { json } from "../../exports/formats/json";
import { jsonld } from "../../exports/formats/jsonld";
import { ttl } from "../../exports/formats/ttl";
import { dataOf } from "../../exports/query/execute";
import { textAt } from "../../exports/reading";
import { plansOf } from "../../exports/table/plan";
import { type Format, PLAIN_CSV } from "../../exports/write/format";
import { languagesIn, type QueryString } from "./asked";
import { NotFound } from "./errors";
import type { Snapshot } from "./graph";
import { sendFile } from "./send";

type ThingRequest = FastifyRequest<{ Params: { id: string }; Querystring: QueryString }>;

/** What an id can be had as, by media type. */
const FORMS: ReadonlyMap<string, Format> = new Map([
  ["application/ld+json", jsonld],
  ["text/turtle", ttl],
  ["application/json", json],
]);

const WHAT = parse("query ($id: ID!) { node(id: $id) { __typename } }");

/**
 * Serves what an id is an address of, `/id/ots`: its data for programs, by their `Accept`; people are shown it in
 * the playground. Calendars and RDF name things by these addresses.
 */
export function serveThings(scope: FastifyInstance, base: string, snapshot: () => Snapshot): void {
  scope.get("/id/:id", async (request: ThingRequest, reply) => {
    const now = snapshot();
    const { id } = request.params;
    const query = await queryFor(now, id);
    const format = formAsked(request);
    void reply.header("vary", "accept");
    if (format === null) return showInPlayground(reply, query, id);
    const variables = { id, lang: languagesIn(request.query) };
    const plans = plansOf(now.schema, parse(query), format, { variables, rows: "node" });
    const options = { base, csv: PLAIN_CSV, title: id };
    return sendFile(request, reply, now, {
      format,
      name: id,
      disposition: "inline",
      options,
      plans,
    });
  });
}

/** 303: a thing in the world is no document, but there is one about it (https://www.w3.org/TR/cooluris/). */
function showInPlayground(reply: FastifyReply, query: string, id: string): FastifyReply {
  const shown = query.replace("$id: ID!", `$id: ID! = ${JSON.stringify(id)}`);
  return reply.redirect(`../playground/?query=${encodeURIComponent(print(parse(shown)))}`, 303);
}

/** The query for all that is known of a thing. @throws NotFound when nothing has the id */
async function queryFor({ execute }: Snapshot, id: string): Promise<string> {
  const type = textAt(
    await dataOf(execute, { document: WHAT, variables: { id } }),
    "node",
    "__typename",
  );
  const selection = collections.find((one) => one.type === type)?.selection;
  if (selection === undefined)
    throw new NotFound(`nothing has the id "${id}"; /export has the ids of all`);
  const lang = selection.includes("$lang") ? ', $lang: [LanguageTag!]! = ["en"]' : "";
  return `query Thing($id: ID!${lang}) { node(id: $id) { ... on ${type} { ${selection} } } }`;
}

/** The form that a program accepts; null for people, who accept HTML, and for whoever accepts anything. */
function formAsked({ headers: { accept = "" } }: FastifyRequest): Format | null {
  const types = accept.split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  const found = types.find((type) => type === "text/html" || FORMS.has(type));
  return FORMS.get(found ?? "") ?? null;
}
