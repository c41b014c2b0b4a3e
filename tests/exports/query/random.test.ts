import { expect, test } from "@jest/globals";
import { buildSchema, parse, printSchema } from "graphql";
import { ExportError } from "../../../src/exports/errors";
import { json } from "../../../src/exports/formats/json";
import { entriesOf } from "../../../src/exports/table/entries";
import { type Plan, plansOf, tableOf } from "../../../src/exports/table/plan";
import type { Entry } from "../../../src/exports/table/table";
import { type RandomOperation, randomOperation } from "../../graph/operation/random/operation";
import { schema } from "../fixture";
import { serverOf, WORLD_IDS } from "./world";

const OPERATIONS = 100;

/** Gives lists two items at a time. */
const paged = serverOf(2);
const whole = serverOf(1_000);

/** Where a page ends is another place where lists come whole. */
const withoutPages = buildSchema(printSchema(schema).replace(/^ {2}pageInfo: .*$/gm, ""));
const subject = {
  schema: withoutPages,
  ids: WORLD_IDS,
  favourites: ["body", "bodies", "conferences", "nodes"],
  asksForWholeLists: true,
};

/** The rows of an export of all that a query asks for; null where it is refused. */
async function exportedRows({ query, operationName, variables }: RandomOperation) {
  try {
    const plans = plansOf(paged.schema, parse(query), json, { operationName, variables });
    return await Promise.all(plans.map(async (plan) => ({ plan, rows: await rowsOf(plan) })));
  } catch (error) {
    if (error instanceof ExportError) return null;
    throw error;
  }
}

async function rowsOf(plan: Plan): Promise<string> {
  const rows: Entry[] = [];
  for await (const batch of tableOf(plan, paged.execute).batches) rows.push(...batch);
  return JSON.stringify(rows);
}

test("of random operations that is exported which a server answers that gives lists whole", async () => {
  let compared = 0;
  for (let number = 1; number <= OPERATIONS; number += 1) {
    const operation = randomOperation(subject, number);
    const exported = await exportedRows(operation);
    if (exported === null) continue;
    compared += 1;
    const document = parse(operation.query);
    const { data, errors } = await whole.execute({ ...operation, document });
    expect(errors).toBeUndefined();
    for (const { plan, rows } of exported) {
      const expected = JSON.stringify(entriesOf(plan.path, data?.[plan.path[0].key]));
      expect(`${operation.query}\n${rows}`).toBe(`${operation.query}\n${expected}`);
    }
  }
  expect(compared).toBeGreaterThan(0.3 * OPERATIONS);
});
