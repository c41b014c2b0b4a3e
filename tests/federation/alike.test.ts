import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, validate } from "graphql";
import {
  type Ask,
  GATEWAY_TIMEOUT_MS,
  type GatewayGraph,
  openGatewayGraph,
  openMergedGraph,
} from "../helpers/federation";
import { comparable, parentOf } from "./alike";
import { readCorpus } from "./corpus";
import { eachField } from "./each-field";
import { knownIds } from "./ids";
import { publicGraph } from "./public-graph";
import { randomOperation } from "./random-operation";

const SEED = 20091003;
const RANDOM_OPERATIONS = 120;

const { schema } = publicGraph();
const ids = knownIds();
const operations = [...readCorpus(), ...eachField(schema, ids)];

let gateway: GatewayGraph;
let merged: { readonly ask: Ask; close(): Promise<void> };

beforeAll(async () => {
  merged = await openMergedGraph();
  gateway = await openGatewayGraph();
}, GATEWAY_TIMEOUT_MS);

afterAll(async () => {
  await gateway?.close();
  await merged?.close();
});

describe("merged and behind the gateway alike:", () => {
  test.each(operations)("$name", async ({ query, variables = {} }) => {
    const request = { query, variables };
    const [one, other] = [await merged.ask(request), await gateway.ask(request)];
    expect(comparable(other)).toEqual(comparable(one));
    expect(JSON.stringify(one.errors ?? [])).not.toContain("INTERNAL_SERVER_ERROR");
  });

  test(
    `${RANDOM_OPERATIONS} random operations`,
    async () => {
      let whole = 0;
      const alike = fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = (count: number) => generate(fc.nat, { max: count - 1 });
        const request = randomOperation(schema, ids, choose);
        fc.pre(validate(schema, parse(request.query)).length === 0);
        const [one, other] = await Promise.all([merged.ask(request), gateway.ask(request)]);
        if (one.errors === undefined) whole++;
        const expected = { request, ...comparable(one, parentOf) };
        expect({ request, ...comparable(other, parentOf) }).toEqual(expected);
      });
      await fc.assert(alike, { seed: SEED, numRuns: RANDOM_OPERATIONS, endOnFailure: true });
      // It is answers that are compared: few of the operations ask for something impossible.
      expect(whole).toBeGreaterThan(0.8 * RANDOM_OPERATIONS);
    },
    GATEWAY_TIMEOUT_MS,
  );
});
