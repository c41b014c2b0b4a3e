import { afterAll, expect, test } from "@jest/globals";
import { isObjectType } from "graphql";
import { exportCommand } from "../../../src/commands/export";
import { readConfig } from "../../../src/config";
import { collections } from "../../../src/exports/collections/collections";
import { filterOptions } from "../../../src/exports/collections/filters";
import { refuseUnknownIds } from "../../../src/exports/collections/known-ids";
import { isConnection } from "../../../src/exports/query/selection";
import { openWhole } from "../whole/real";

const whole = openWhole();
afterAll(() => whole.close());

/**
 * Lists that are no collections: publishers stand with their sources, a search is no list, and
 * notices are of a day, where files follow from the data alone.
 */
const LEFT_OUT = ["notices", "publishers", "search"];

test("every list of the graph is a collection", () => {
  const fields = Object.values(whole.schema.getQueryType()?.getFields() ?? {});
  const lists = fields.filter(({ type }) => isConnection(type)).map(({ name }) => name);
  const exported = collections.map(({ field }) => field);
  expect(lists.filter((name) => !LEFT_OUT.includes(name)).sort()).toEqual([...exported].sort());
});

test.each(collections)(
  "$name are of the type $type, and their options have names of their own",
  (collection) => {
    const type = whole.schema.getType(`${collection.type}Connection`);
    expect(isObjectType(type) && String(type.getFields().nodes?.type)).toBe(
      `[${collection.type}!]!`,
    );
    const environment = {
      config: readConfig({}),
      output: process.stdout,
      ...{
        write: () => {},
        say: () => {},
        setExitCode: () => {},
        onStop: () => {},
        onReload: () => {},
      },
      isTerminal: false,
    };
    const taken = exportCommand(environment).options.map(({ long }) => long?.slice(2));
    const names = filterOptions(whole.schema, collection)?.map(({ name }) => name) ?? [];
    const all = [...names, ...taken];
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  },
);

test("ids that name nothing are refused, with the one that was meant", async () => {
  const refuse = (...ids: string[]) =>
    refuseUnknownIds(
      ids.map((id) => ({ id, label: "--body" })),
      whole.execute,
    );
  await expect(refuse("ots", "AZ", "trt")).resolves.toBeUndefined();
  await expect(refuse("ots", "OTS")).rejects.toThrow(
    '--body: nothing has the id "OTS"; did you mean "ots"?',
  );
  await expect(refuse("az")).rejects.toThrow('did you mean "AZ"?');
  await expect(refuse("nowhere")).rejects.toThrow(
    '--body: nothing has the id "nowhere"; every export has the ids in its column id',
  );
});
