import type { FastifyInstance } from "fastify";
import { type DocumentNode, parse } from "graphql";
import { type Collection, collections } from "../../../exports/collections/collections";
import { ics } from "../../../exports/formats/ics";
import { dataOf } from "../../../exports/query/graph/execute";
import { textAt } from "../../../exports/reading";
import { PLAIN_CSV } from "../../../exports/write/format";
import { languagesIn, type QueryString, requestedPlans } from "../requests/parameters";
import type { Snapshot } from "../requests/snapshot";
import { NotFound } from "../responses/errors";
import { answerFile, COMPRESSION, type ExportServer } from "../responses/send";
import { TITLE } from "./collections";

/** A calendar to subscribe to: conferences that have something to do with one thing. */
interface Calendar {
  /** The path of its address, as the router writes it. */
  readonly path: string;
  readonly description: string;
  /** The option of the conferences that is given the id in the path. */
  readonly option: string;
  /** Asks for the name of the thing, by `$id` and `$lang`. */
  readonly name: DocumentNode;
}

const NAME = "name(lang: $lang)";

/** The calendars of single things. */
export const CALENDARS: readonly Calendar[] = [
  {
    path: "/bodies/:id/calendar.ics",
    description: "What a body organizes: /bodies/ots/calendar.ics",
    option: "body",
    name: parse(`query ($id: ID!, $lang: [LanguageTag!]!) { found: body(id: $id) { ${NAME} } }`),
  },
  {
    path: "/states/:id/calendar.ics",
    description: "What takes place in a state: /states/KZ/calendar.ics",
    option: "state",
    name: parse(`query ($id: ID!, $lang: [LanguageTag!]!) { found: state(id: $id) { ${NAME} } }`),
  },
];

/** Calendars to subscribe to: `/calendar.ics` of all, and those of single things. */
export function serveCalendars(scope: FastifyInstance, server: ExportServer): void {
  const serve = (url: string, calendar: Calendar | null) =>
    scope.route<{ Params: { id?: string }; Querystring: QueryString }>({
      method: ["GET", "HEAD"],
      url,
      ...COMPRESSION,
      handler(request, reply) {
        return answerFile(server, request, reply, request.url, async (now) => {
          const { query, params } = request;
          const { id = "" } = params;
          const title = calendar === null ? TITLE : await calendarTitle(now, calendar, id, query);
          const of = calendar === null ? {} : { [calendar.option]: id };
          const { plans } = await requestedPlans(now, eventCollection(), ics, { ...query, ...of });
          const options = { csv: PLAIN_CSV, title };
          const name = id || "kenesh";
          return { format: ics, name, disposition: "inline", options, plans, size: "any" };
        });
      },
    });
  serve("/calendar.ics", null);
  for (const calendar of CALENDARS) serve(calendar.path, calendar);
}

/** The collection that calendars are made of. */
function eventCollection(): Collection {
  const found = collections.find(({ name }) => name === "conferences");
  if (found === undefined) throw new Error("there is no collection of conferences");
  return found;
}

/**
 * The name that people see of a calendar: that of the thing.
 *
 * @throws NotFound when there is no such thing
 */
async function calendarTitle(
  { execute }: Snapshot,
  { name, option }: Calendar,
  id: string,
  query: QueryString,
): Promise<string> {
  const variables = { id, lang: languagesIn(query) };
  const title = textAt(await dataOf(execute, { document: name, variables }), "found", "name");
  if (title !== null) return title;
  throw new NotFound(`no ${option} has the id "${id}"; /export has the ids of all`);
}
