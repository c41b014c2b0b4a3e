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
import { everyQuery } from "./every-query";

/** A day that is neither child's today. */
const SOME_DAY = "2020-01-01";

/** What one process answers, by the name of the query. */
export interface Answers {
  /** With the same day wherever today may be meant. */
  readonly onSomeDay: Readonly<Record<string, unknown>>;
  /** With the process's own today there. */
  readonly onItsDay: Readonly<Record<string, unknown>>;
  /** With no day there. */
  readonly withoutDay: Readonly<Record<string, unknown>>;
  /** A fingerprint of all rows that the build writes, by table. */
  readonly rows: Readonly<Record<string, string>>;
}

function setClock(moment: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (date, given) => Reflect.construct(date, given.length === 0 ? [moment] : given),
    get: (date, property) => (property === "now" ? () => moment : Reflect.get(date, property)),
  });
}

async function answers(moment: string): Promise<Answers> {
  const graph = openRealGraph();
  // Most queries do not depend on a day: they are the same text each time, and asked once.
  const answered = new Map<string, unknown>();
  const ask = async (today: string | null) => {
    const given: Record<string, unknown> = {};
    for (const [name, source] of everyQuery(graph.schema, today)) {
      if (!answered.has(source)) answered.set(source, await whole(graph, source));
      given[name] = answered.get(source);
    }
    return given;
  };
  const [onSomeDay, onItsDay, withoutDay] = [
    await ask(SOME_DAY),
    await ask(moment.slice(0, 10)),
    await ask(null),
  ];
  graph.close();
  return { onSomeDay, onItsDay, withoutDay, rows: fingerprints() };
}

/** By graphql-js, which has no limits: some of these ask for all that there is. */
async function whole({ schema, db }: ReturnType<typeof openRealGraph>, source: string) {
  const request = { document: parse(source), context: createContext(db) };
  const { data, errors } = await graphqlJs(schema)(request);
  if (errors?.[0] !== undefined) throw errors[0];
  return data;
}

function fingerprints(): Record<string, string> {
  const tables = [...checkData(DATA, subgraphs).rows];
  return Object.fromEntries(
    tables.map(([table, rows]) => [
      getTableName(table),
      createHash("sha256").update(JSON.stringify(rows)).digest("hex"),
    ]),
  );
}

const [moment = "", file = ""] = process.argv.slice(2);
setClock(Date.parse(moment));
void answers(moment).then((all) => writeFileSync(file, JSON.stringify(all)));
