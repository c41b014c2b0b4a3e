import { parse, validate } from "graphql";
import { createContext } from "../../../../src/core/context";
import type { Database } from "../../../../src/core/database/database";
import type { ServedGraph } from "../../../../src/graph/server";
import { comparable, parentOf } from "../../../federation/alike";
import { type Answer, openGatewayGraph } from "../../../helpers/federation";
import type { Outcome } from "../alike";
import type { RandomOperation } from "./operation";

/** What the gateway tells of an operation that is not valid: it is not executed. */
const REFUSED = /GRAPHQL_VALIDATION_FAILED|COST_LIMIT_EXCEEDED|OPERATION_RESOLUTION_FAILURE/;

/**
 * The subgraphs as servers and the real gateway before them, whose answers are held against those of the
 * merged graph in this process.
 *
 * Compared are the data, and of errors the code and where they hit.
 */
export async function openThroughGateway(merged: ServedGraph, db: Database) {
  const gateway = await openGatewayGraph();
  return {
    async compare({ query, operationName, variables }: RandomOperation): Promise<Outcome> {
      const document = parse(query);
      if (validate(merged.schema, document).length > 0) return { kind: "invalid" };
      const request = { document, operationName: operationName ?? null, variables };
      const result = await merged.execute({ ...request, context: createContext(db) });
      const expected = told(result);
      if (REFUSED.test(JSON.stringify(expected.errors ?? []))) return { kind: "refused" };
      const actual = await gateway.ask({ query, operationName: operationName ?? null, variables });
      const [one, other] = [expected, actual].map((each) => comparable(each, parentOf));
      if (JSON.stringify(one) === JSON.stringify(other))
        return { kind: expected.errors === undefined ? "whole" : "with errors" };
      return {
        kind: "different",
        how: `the gateway has ${show(actual)}\nbut merged ${show(expected)}`,
      };
    },
    async close() {
      await gateway.close();
      db.close();
    },
  };
}

/** An answer as a client reads it. */
function told(result: object): Answer {
  // JSON and back is what HTTP does to it.
  return JSON.parse(JSON.stringify(result)) as Answer;
}

function show({ data, errors = [] }: Answer): string {
  const lines = errors.map(
    ({ message, path = [], extensions }) =>
      `\n  ${path.join(".")}: ${message} (${extensions?.code})`,
  );
  return `${JSON.stringify(data)}${lines.join("")}`;
}
