import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyBaseLogger } from "fastify";
import type { Context } from "../core/context";
import type { Database } from "../core/database/database";

const ANONYMOUS = "(anonymous)";

const isOn = (log: FastifyBaseLogger) => log.level === "debug";

/** Milliseconds since a moment, to the microsecond. */
const since = (moment: number) => Number((performance.now() - moment).toFixed(3));

/**
 * The database as one request reads it: with `KENESH_LOG=debug` each statement is logged with its rows and the
 * milliseconds that it took, under the id of the request. Without it, the database itself.
 */
export function withLoggedStatements(
  db: Database,
  log: FastifyBaseLogger,
  requestId: string,
): Database {
  if (!isOn(log)) return db;
  const logged = <Row>(read: () => Row[]): Row[] => {
    const started = performance.now();
    // A statement runs to its end before another one can: what is heard meanwhile is its own.
    const heard: [sql: string, rows: number][] = [];
    const stop = db.listen((sql, rows) => heard.push([sql, rows]));
    try {
      return read();
    } finally {
      stop();
      const ms = since(started);
      for (const [sql, rows] of heard) log.debug({ requestId, rows, ms, sql }, "statement");
    }
  };
  return {
    ...db,
    all: (query, values) => logged(() => db.all(query, values)),
    keyed: (query, keys, keyOf) => logged(() => db.keyed(query, keys, keyOf)),
    reading: (needed) => withLoggedStatements(db.reading(needed), log, requestId),
  };
}

/** With `KENESH_LOG=debug`, logs each operation that is executed: its name at its start, its duration at its end. */
export function operationLog(log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { requestId } }) {
      if (!isOn(log)) return;
      const started = performance.now();
      let operation = ANONYMOUS;
      return {
        async didResolveOperation({ operationName }) {
          operation = operationName ?? ANONYMOUS;
          log.debug({ requestId, operation }, "operation");
        },
        async willSendResponse({ response: { body } }) {
          const errors = body.kind === "single" ? (body.singleResult.errors?.length ?? 0) : 0;
          log.debug({ requestId, operation, errors, ms: since(started) }, "answered");
        },
      };
    },
  };
}
