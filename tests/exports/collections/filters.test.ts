import { expect, test } from "@jest/globals";
import { buildSchema, print } from "graphql";
import { collectionQuery } from "../../../src/exports/collections/collection-query";
import type { Collection } from "../../../src/exports/collections/collections";
import { choicesOf, filterOptions } from "../../../src/exports/collections/filters";
import { readOperation } from "../../../src/exports/query/operation";

const schema = buildSchema(`
  scalar Date
  scalar LanguageTag
  enum Kind { SUMMIT INFORMAL_SUMMIT }
  input Days { from: Date to: Date }
  input Filter {
    "Organized by one of these."
    body: [ID!] kind: [Kind!] minSize: Int acting: Boolean topic: [String!] during: Days
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Meeting { id: ID! name(lang: [LanguageTag!]! = ["en"]): String! }
  type MeetingConnection { nodes: [Meeting!]! pageInfo: PageInfo! }
  type Query {
    meetings(filter: Filter, orderBy: Kind! = SUMMIT, asOf: Date, during: Days, first: Int, after: String, last: Int, before: String): MeetingConnection!
  }
`);

const MEETINGS: Collection = {
  name: "open-meetings",
  field: "meetings",
  type: "Meeting",
  selection: "id name(lang: $lang)",
};

const variablesOf = (...options: [string, string[]][]) => {
  const query = collectionQuery(schema, MEETINGS, { options });
  // What the server would say to it, it says here.
  readOperation(schema, query.document, query);
  const { lang: _, ...variables } = query.variables;
  return variables;
};

test("options are the arguments but for paging, and the fields of the filter", () => {
  const options = filterOptions(schema, MEETINGS) ?? [];
  expect(options.map(({ name }) => name)).toEqual([
    ...["body", "kind", "min-size", "acting", "topic", "during-from", "during-to"],
    // The days beside the filter have no other name.
    ...["order-by", "as-of", "from", "to"],
  ]);
  const [body, kind] = options;
  expect(body).toMatchObject({ takes: "many", description: "Organized by one of these." });
  expect(kind && choicesOf(kind)).toEqual(["SUMMIT", "INFORMAL_SUMMIT"]);
  expect(body && choicesOf(body)).toBeNull();
});

test.each<[[string, string[]], object]>([
  [["body", ["ots,turksoy", "tdt"]], { filter: { body: ["ots", "turksoy", "tdt"] } }],
  [["kind", ["informal-summit, summit"]], { filter: { kind: ["INFORMAL_SUMMIT", "SUMMIT"] } }],
  [["orderBy", ["Informal_Summit"]], { orderBy: "INFORMAL_SUMMIT" }],
  [["min-size", ["7"]], { filter: { minSize: 7 } }],
  [["acting", [""]], { filter: { acting: true } }],
  [["acting", ["false"]], { filter: { acting: false } }],
  [["topic", ["trade, transit"]], { filter: { topic: ["trade, transit"] } }],
  [["as-of", ["2021-11-12"]], { asOf: "2021-11-12" }],
])("%j is sent as %j", (option, variables) => {
  expect(variablesOf(option)).toEqual(variables);
});

test("options that lie in one argument are sent together", () => {
  expect(variablesOf(["kind", ["summit"]], ["body", ["ots"]])).toEqual({
    filter: { kind: ["SUMMIT"], body: ["ots"] },
  });
});

test.each<[[string, string[]], string]>([
  [["bdy", ["ots"]], "--bdy is no option here; choose from: --body, --kind, --min-size, --acting"],
  [["kind", ["sumit"]], '--kind cannot be "sumit"; choose from: SUMMIT, INFORMAL_SUMMIT'],
  [["acting", ["maybe"]], '--acting cannot be "maybe"; choose from: true, false'],
  [["min-size", ["many"]], "--min-size: Int cannot represent non-integer value: NaN"],
  [["as-of", ["2021-11-12", "2022-11-11"]], "--as-of takes one value, it is given 2"],
  [["body", ["ots,"]], "--body has no value"],
])("%j is refused", (option, said) => {
  const label = (name: string) => `--${name}`;
  expect(() => collectionQuery(schema, MEETINGS, { options: [option], label })).toThrow(said);
});

test("a list that the server does not have is named", () => {
  const other = { ...MEETINGS, field: "gatherings" };
  expect(() => collectionQuery(schema, other)).toThrow("the server has no list of open-meetings");
});

test("the query declares what it is given, and names its table like the collection", () => {
  const options = [["body", ["ots"]]] as const;
  const { document, variables, ids } = collectionQuery(schema, MEETINGS, {
    options,
    languages: ["tr", "en"],
  });
  expect(print(document)).toBe(`query ($lang: [LanguageTag!]!, $filter: Filter) {
  openMeetings: meetings(filter: $filter) {
    nodes {
      id
      name(lang: $lang)
    }
  }
}`);
  expect(variables).toEqual({ lang: ["tr", "en"], filter: { body: ["ots"] } });
  expect(ids).toEqual([{ id: "ots", label: "body" }]);
});
