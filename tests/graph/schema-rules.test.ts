import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import {
  buildSchema,
  FieldsOnCorrectTypeRule,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  KnownArgumentNamesRule,
  parse,
  ScalarLeafsRule,
  ValuesOfCorrectTypeRule,
  validate,
} from "graphql";
import { ENTITY_TYPES } from "../../src/core/entity-types";

/** The rules of the public schema that src/README.md has, under "The public schema". */
const schema = buildSchema(readFileSync("schema/api.graphql", "utf8"));
const root = schema.getQueryType()?.getFields() ?? {};

const isConnection = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && "pageInfo" in type.getFields() && type.name.endsWith("Connection");

const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isConnection(getNamedType(field.type)))
      .map((field) => ({ on: type.name, field })),
  );
const rootLists = new Map(
  connections
    .filter(({ on }) => on === "Query")
    .map(({ field }) => [getNamedType(field.type).name, field]),
);
const argumentsOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.map(({ name, type }) => `${name}: ${type}`).sort();

test.each(ENTITY_TYPES)("%s has a field by id, a connection with an order, and Node", (name) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type`);
  expect(type.getInterfaces().map((one) => one.name)).toContain("Node");
  const byId = Object.values(root).filter((field) => getNamedType(field.type) === type);
  expect(byId.map((field) => argumentsOf(field))).toEqual([["id: ID!"]]);
  expect(byId[0]?.name).toBe(name.charAt(0).toLowerCase() + name.slice(1));
  const list = rootLists.get(`${name}Connection`);
  expect(list?.args.map((arg) => arg.name)).toContain("orderBy");
});

test("what has a name is Named, a date Dated, citations Cited: each field means one thing", () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const lacking = types.flatMap((type) => {
    const fields = Object.keys(type.getFields());
    const interfaces = type.getInterfaces().map(({ name }) => name);
    const has = (...names: string[]) => names.every((name) => fields.includes(name));
    const due = [
      ...(has("id", "name") ? ["Named"] : []),
      ...(has("id", "date") ? ["Dated"] : []),
      ...(has("id", "citations", "openQuestions") ? ["Cited"] : []),
    ];
    return due.filter((name) => !interfaces.includes(name)).map((name) => `${type.name}: ${name}`);
  });
  expect(lacking).toEqual([]);
});

test("every connection has edges, nodes, pageInfo and totalCount, and pages in one way", () => {
  for (const { on, field } of connections) {
    const type = getNamedType(field.type);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect({ on, fields }).toEqual({
      on,
      fields: expect.arrayContaining(["edges", "nodes", "pageInfo", "totalCount"]),
    });
    const paging = field.args.map(({ name }) => name);
    expect({ on, field: field.name, paging }).toEqual({
      on,
      field: field.name,
      paging: expect.arrayContaining(["after", "before", "first", "last"]),
    });
  }
});

/** It lists what cites one source, of all types, where the root lists the citations themselves. */
const OF_ANY_TYPE = ["Source.citedBy"];

test("a nested list takes the arguments of the one at the root", () => {
  const different = connections
    .filter(({ on, field }) => on !== "Query" && !OF_ANY_TYPE.includes(`${on}.${field.name}`))
    .filter(({ field }) => {
      const list = rootLists.get(getNamedType(field.type).name);
      return list === undefined || argumentsOf(list).join() !== argumentsOf(field).join();
    });
  expect(different.map(({ on, field }) => `${on}.${field.name}`)).toEqual([]);
});

/** What stands beside a filter: days, order, paging; a search has its text and the types. */
const BESIDE = ["asOf", "certainty", "during", "filter", "orderBy"];
const PAGING = ["after", "before", "first", "last"];

test("what selects items stands in `filter` alone", () => {
  const others = connections
    .filter(({ field }) => field.name !== "search")
    .flatMap(({ on, field }) =>
      field.args
        .filter(({ name }) => !BESIDE.includes(name) && !PAGING.includes(name))
        .map(({ name }) => `${on}.${field.name}(${name})`),
    );
  expect(others).toEqual([]);
});

test("a filter by bodies may include their organs", () => {
  const filters = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLInputObjectType =>
      isInputObjectType(type) && type.name.endsWith("Filter"),
  );
  const without = filters
    .filter((type) => {
      const fields = Object.keys(type.getFields());
      return fields.includes("body") && !fields.includes("includeOrgans");
    })
    .map(({ name }) => name);
  // A body's members, offices and programmes are its own: an organ has its own.
  expect(without).toEqual([
    "DesignationFilter",
    "MembershipFilter",
    "OfficeFilter",
    "ProgrammeFilter",
  ]);
});

/** Written in code in a description: `a`, or ``a `b` c``. */
const spansOf = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span);

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test("every type is described with an example, and the schema itself", () => {
  const silent = types.filter(({ description }) => spansOf(description ?? "").length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
  expect(spansOf(schema.description ?? "")).toHaveLength(1);
});

/** Whether something may be selected of some type: `nodes { id }`. */
function isSelection(span: string): boolean {
  const selection = span.startsWith("{") ? span : `{ ${span} }`;
  const [, first = ""] = /(\w+)/.exec(selection) ?? [];
  return types
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && first in type.getFields())
    .some(({ name }) => {
      const document = parse(`fragment Example on ${name} ${selection}`);
      return validate(schema, document, RULES).length === 0;
    });
}

/** What an example can be wrong about. */
const RULES = [
  FieldsOnCorrectTypeRule,
  KnownArgumentNamesRule,
  ScalarLeafsRule,
  ValuesOfCorrectTypeRule,
];
const SELECTION = /^(\{|\w+(\([^)]*\))? \{).*\}$/;

test("examples that are selections can be asked for", () => {
  const examples = [schema, ...types]
    .flatMap(({ description }) => spansOf(description ?? ""))
    .filter((span) => SELECTION.test(span));
  expect(examples.length).toBeGreaterThan(50);
  expect([...new Set(examples)].filter((span) => !isSelection(span))).toEqual([]);
});

/** What has neither a name nor a text of its own to be found by. */
const WITHOUT_TEXT = [
  ...["CitationFilter", "CitedByFilter", "DesignationFilter", "MembershipFilter"],
  ...["NoticeFilter", "OpenQuestionFilter", "ParticipationFilter", "SourceFilter", "TermFilter"],
];

test("a list of what has names or texts can be searched by `text`", () => {
  const filters = types.filter(
    (type): type is GraphQLInputObjectType =>
      isInputObjectType(type) && type.name.endsWith("Filter"),
  );
  const without = filters.filter((type) => !("text" in type.getFields()));
  expect(without.map(({ name }) => name)).toEqual(WITHOUT_TEXT);
});
