/**
 * Answers every query in a process of its own, at a moment of our choice: argument 1 is that moment,
 * argument 2 a file for the answers, as JSON. Time zone and language are those of the process.
 */

import "reflect-metadata";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { getTableName } from "drizzle-orm";
import { parse } from "graphql";
import { createContext } from "../../../../src/core/context";
import { checkData } from "../../../../src/data/check";
import { subgraphs } from "../../../../src/subgraphs";
import { DATA } from "../../../helpers/data-folder";
import { graphqlJs } from "../../../helpers/graphql-js";
import { openRealGraph } from "../../../helpers/real-graph";
import { everyQuery, withDay } from "./every-query";

/** A day that is neither child's today. */
const SOME_DAY = "2020-01-01";

/** What one process answers. */
export interface Answers {
  /** With the same day wherever today may be meant: a fingerprint by the name of the query. */
  readonly onSomeDay: Readonly<Record<string, string>>;
  /** With the process's own today there. */
  readonly onItsDay: Readonly<Record<string, string>>;
  /** With no day there. */
  readonly withoutDay: Readonly<Record<string, string>>;
  /** A fingerprint of all rows that the build writes, by table. */
  readonly rows: Readonly<Record<string, string>>;
}

function setClock(moment: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (date, given) => Reflect.construct(date, given.length === 0 ? [moment] : given),
    get: (date, property) => (property === "now" ? () => moment : Reflect.get(date, property)),
  });
}

async function answersAt(moment: string): Promise<Answers> {
  const graph = openRealGraph();
  const days = { some: SOME_DAY, its: moment.slice(0, 10), none: null };
  const found = { some: {}, its: {}, none: {} } as Record<string, Record<string, string>>;
  for (const [name, source] of everyQuery(graph.schema, days)) {
    const answer = await whole(graph, source);
    for (const [day, fingerprints] of Object.entries(found))
      fingerprints[name] = fingerprint(withDay(answer, day));
  }
  graph.close();
  const { some: onSomeDay = {}, its: onItsDay = {}, none: withoutDay = {} } = found;
  return { onSomeDay, onItsDay, withoutDay, rows: fingerprintsOfRows() };
}

const fingerprint = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** By graphql-js, which has no limits: some of these ask for all that there is. */
async function whole({ schema, db }: ReturnType<typeof openRealGraph>, source: string) {
  const request = { document: parse(source), context: createContext(db) };
  const { data, errors } = await graphqlJs(schema)(request);
  if (errors?.[0] !== undefined) throw errors[0];
  return data;
}

function fingerprintsOfRows(): Record<string, string> {
  const tables = [...checkData(DATA, subgraphs).rows];
  return Object.fromEntries(
    tables.map(([table, rows]) => [getTableName(table), fingerprint([...rows])]),
  );
}

const [moment = "", file = ""] = process.argv.slice(2);
setClock(Date.parse(moment));
void answersAt(moment).then((all) => writeFileSync(file, JSON.stringify(all)));
