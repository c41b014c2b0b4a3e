import { expect, test } from "@jest/globals";
import { pageQuery } from "../../../src/core/paging/listing";
import { periodValues } from "../../../src/core/time/columns";
import { bodies, memberships } from "../../../src/subgraphs/directory/tables";
import { seed, seededDatabase } from "../../helpers/graph";

const listing = { table: memberships, typename: "Membership" };
const body = (id: string) => ({
  ...{ id, name: id, kind: "other" as const, names: "{}", alsoKnownAs: "[]", formerNames: "[]" },
  ...{ workingLanguages: "[]", ...periodValues(undefined) },
});
const membership = (index: number) => ({
  ...{
    id: `m${index}`,
    bodyId: `b${index % 50}`,
    memberId: `s${index}`,
    status: "member" as const,
  },
  ...{ memberType: "State" as const, attested: "[]", ...periodValues("2000/..") },
});

test.each([20, 200])("a page below parents does not scan a table of %d rows", (rows) => {
  const { db, close } = seededDatabase([
    seed(
      bodies,
      Array.from({ length: 50 }, (_, index) => body(`b${index}`)),
    ),
    seed(
      memberships,
      Array.from({ length: rows }, (_, index) => membership(index)),
    ),
  ]);
  try {
    const page = pageQuery(listing, {
      order: { by: ["periodOrder", "id"], direction: "desc" },
      parent: { key: memberships.bodyId },
      conditions: [],
      page: { size: 3, backward: false, after: null, before: null },
    });
    const plan = db.all<{ detail: string }>(
      { ...page, text: `explain query plan ${page.text}`, row: { detail: "" } },
      { keys: '["b3"]', limit: 3 },
    );
    const steps = plan.map(({ detail }) => detail);
    expect(steps.join("\n")).toContain("INDEX memberships_by_body (body_id=?)");
    expect(steps.filter((step) => step.startsWith("SCAN memberships"))).toEqual([]);
  } finally {
    close();
  }
});
