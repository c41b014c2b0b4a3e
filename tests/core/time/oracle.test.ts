import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { seededDatabase } from "../../helpers/graph";
import { openGraph } from "../../helpers/open-graph";
import { ASKED_LISTS, disagreements, disagreementsOfFields, type Execute, MANY } from "./oracle";
import { oracleSeeds } from "./oracle-seeds";

let database: ReturnType<typeof seededDatabase>;
let graph: ReturnType<typeof openGraph>;
let execute: Execute;

beforeAll(() => {
  database = seededDatabase(oracleSeeds());
  graph = openGraph(database.file);
  execute = (source, variables) => graph.data(source, variables);
});

afterAll(() => {
  graph.close();
  database.close();
});

test.each(ASKED_LISTS)(
  `$name on ${MANY} days and in ${MANY} ranges are what enumerating says`,
  async (list) => {
    expect(await disagreements(execute, list)).toEqual([]);
  },
);

test(`\`holds\` and \`isCurrent\` of memberships on ${MANY} days say what enumerating says`, async () => {
  expect(await disagreementsOfFields(execute)).toEqual([]);
});
