import { type DocumentNode, parse } from "graphql";
import { type Collection, collections } from "../../exports/collections/collections";
import { dataOf } from "../../exports/query/execute";
import { textAt } from "../../exports/reading";
import { languagesIn, type QueryString } from "./asked";
import { NotFound } from "./errors";
import type { Snapshot } from "./graph";

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

/** The collection that calendars are made of. */
export function eventCollection(): Collection {
  const found = collections.find(({ name }) => name === "conferences");
  if (found === undefined) throw new Error("there is no collection of conferences");
  return found;
}

/**
 * The name that people see of a calendar: that of the thing.
 *
 * @throws NotFound when there is no such thing
 */
export async function calendarTitle(
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
