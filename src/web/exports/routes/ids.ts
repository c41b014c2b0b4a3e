import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
} from "graphql";
import { getOrInsert } from "../../../core/get-or-insert";
import { collections } from "../../../exports/collections/collections";
import { json } from "../../../exports/formats/json";
import { jsonld } from "../../../exports/formats/jsonld";
import { ttl } from "../../../exports/formats/ttl";
import { dataOf } from "../../../exports/query/graph/execute";
import type { Variables } from "../../../exports/query/operation";
import { textAt } from "../../../exports/reading";
import { type Plan, plansOf, withVariables } from "../../../exports/table/plan";
import { type Format, PLAIN_CSV } from "../../../exports/write/format";
import { pathOf } from "../../parts/thing";
import { mediaTypeFor } from "../requests/media-type";
import { languagesIn, type QueryString } from "../requests/parameters";
import type { Snapshot } from "../requests/snapshot";
import { NotFound } from "../responses/errors";
import { answerFile, COMPRESSION, type ExportServer } from "../responses/send";

type ThingRequest = FastifyRequest<{ Params: { id: string }; Querystring: QueryString }>;

/** What an id can be had as, by media type; the first is for whoever takes anything. */
const FORMATS: Readonly<Record<string, Format>> = {
  "application/json": json,
  "application/ld+json": jsonld,
  "text/turtle": ttl,
};
const TYPES = ["application/json", "application/ld+json", "text/turtle", "text/html"] as const;

const WHAT = parse("query ($id: ID!) { node(id: $id) { __typename } }");

/**
 * Serves what an id is an address of, `/id/ots`: its data for programs, by their `Accept`; people are led to its
 * page, or shown it in the playground where it has none. Calendars and RDF name things by these addresses.
 */
export function serveIds(scope: FastifyInstance, server: ExportServer): void {
  // Things without an id of their own are named `/id/#…`, after the row that they stand in.
  scope.get("/id/", (_request, reply) => reply.redirect("../export", 303));
  scope.get("/id/:id", COMPRESSION, async (request: ThingRequest, reply) => {
    const { id } = request.params;
    const type = mediaTypeFor(request, reply, TYPES);
    const format = FORMATS[type];
    if (format === undefined) return showToPeople(reply, server.snapshot(request, reply), id);
    return answerFile(server, request, reply, `${request.url} ${type}`, async (now) => {
      const variables = { id, lang: languagesIn(request.query) };
      const plans = plansFor(now.schema, await queryFor(now, id), format, variables);
      const options = { csv: PLAIN_CSV, title: id };
      return { format, name: id, disposition: "inline", options, plans, size: "any" };
    });
  });
}

/** Plans by query and format: one for each type and format, as only variables differ. */
const known = new WeakMap<GraphQLSchema, Map<string, readonly Plan[]>>();

function plansFor(
  schema: GraphQLSchema,
  query: string,
  format: Format,
  variables: Variables,
): readonly Plan[] {
  const ofSchema = getOrInsert(known, schema, () => new Map<string, readonly Plan[]>());
  const plans = getOrInsert(ofSchema, `${format.name} ${query}`, () =>
    plansOf(schema, parse(query), format, { variables, rows: "node" }),
  );
  return plans.map((plan) => withVariables(plan, variables));
}

/** 303: a thing in the world is no document, but there is one about it (https://www.w3.org/TR/cooluris/). */
async function showToPeople(reply: FastifyReply, now: Snapshot, id: string): Promise<FastifyReply> {
  const path = pathOf({ __typename: await typeOf(now, id), id });
  if (path !== null) return reply.redirect(`../${path}`, 303);
  const shown = (await queryFor(now, id)).replace("$id: ID!", `$id: ID! = ${JSON.stringify(id)}`);
  return reply.redirect(`../playground/?query=${encodeURIComponent(print(parse(shown)))}`, 303);
}

/** The type of what has an id. @throws NotFound when nothing has it */
async function typeOf({ execute }: Snapshot, id: string): Promise<string> {
  const source = { document: WHAT, variables: { id } };
  const type = textAt(await dataOf(execute, source), "node", "__typename");
  if (type === null) throw new NotFound(`nothing has the id "${id}"; /export has the ids of all`);
  return type;
}

/** The query for all that is known of a thing. @throws NotFound when nothing has the id */
async function queryFor(now: Snapshot, id: string): Promise<string> {
  const type = await typeOf(now, id);
  const collection = collections.find((one) => one.type === type);
  const selection = collection?.selection ?? ownFields(now.schema, type);
  const lang = selection.includes("$lang") ? ', $lang: [LanguageTag!]! = ["en"]' : "";
  return `query Thing($id: ID!${lang}) { node(id: $id) { ... on ${type} { ${selection} } } }`;
}

/** The values of a type that has no collection, such as a publisher. */
function ownFields(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const isValue = ({ type, args }: (typeof fields)[number]) =>
    isLeafType(getNamedType(type)) && !args.some(isRequiredArgument);
  return fields
    .filter(isValue)
    .map((field) => field.name)
    .join(" ");
}
