import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  ASKED_LISTS,
  disagreements,
  disagreementsOfFields,
  type Execute,
} from "../core/time/oracle";
import { oracleSeeds } from "../core/time/oracle-seeds";
import { GATEWAY_TIMEOUT_MS, type GatewayGraph, openGatewayGraph } from "../helpers/federation";
import { seededDatabase } from "../helpers/graph";

let database: ReturnType<typeof seededDatabase>;
let gateway: GatewayGraph;

beforeAll(async () => {
  database = seededDatabase(oracleSeeds());
  gateway = await openGatewayGraph(database.file);
}, GATEWAY_TIMEOUT_MS);

afterAll(async () => {
  await gateway?.close();
  database?.close();
});

const execute: Execute = async (query, variables) => {
  const { data, errors } = await gateway.ask({ query, variables });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
};

/** Fewer than the merged graph is asked about: what is new here is the way of a question to the subgraphs. */
const MANY = 2;

test.each(ASKED_LISTS)(
  `behind the gateway, $name on ${MANY} days and in ${MANY} ranges are what enumerating says`,
  async (list) => {
    expect(await disagreements(execute, list, MANY)).toEqual([]);
  },
);

test("behind the gateway, `holds` and `isCurrent` of memberships are what enumerating says", async () => {
  expect(await disagreementsOfFields(execute)).toEqual([]);
});
