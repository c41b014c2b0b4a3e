import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { composeSupergraph } from "../../src/graph/compose";
import { composedIn, schemaFiles } from "../../src/graph/composed";
import { subgraphs } from "../../src/subgraphs";

const SCHEMA = join(__dirname, "..", "..", "schema");
const supergraph = composeSupergraph(subgraphs);

test.each([...schemaFiles(supergraph)])("schema/%s is in step with the code", (name, content) => {
  expect(readFileSync(join(SCHEMA, name), "utf8")).toBe(content);
});

describe("what was composed before", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kenesh-schema-"));
    for (const [name, content] of schemaFiles(supergraph)) write(name, content);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

  test("is taken where it is of the same subgraphs", () => {
    write("api.graphql", "type Query { composed: Boolean }");
    expect(composedIn(folder, subgraphs).apiSdl).toBe("type Query { composed: Boolean }");
  });

  test("is composed anew where a subgraph has changed since", () => {
    write("api.graphql", "type Query { composed: Boolean }");
    write("people.graphql", "type Query { people: Boolean }");
    expect(composedIn(folder, subgraphs).apiSdl).toBe(supergraph.apiSdl);
  });

  test("is composed anew where a file is missing", () => {
    rmSync(join(folder, "supergraph.graphql"));
    expect(composedIn(folder, subgraphs).supergraphSdl).toBe(supergraph.supergraphSdl);
  });
});

type Description = readonly [name: string, description: unknown];

/** What a client would look for a description of: types, fields, arguments, enum values. */
function described(sdl: string): Description[] {
  return Object.values(buildSchema(sdl).getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter(({ name }) => name !== "Query")
    .flatMap((type): Description[] => [[type.name, type.description], ...describedIn(type)]);
}

function describedIn(type: GraphQLNamedType): Description[] {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name, description }): Description => [`${type.name}.${name}`, description]);
  if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Description[] => {
    const at = `${type.name}.${field.name}`;
    const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
    return [
      [at, field.description],
      ...args.map(({ name, description }): Description => [`${at}(${name})`, description]),
    ];
  });
}

test("everything in the public schema has a description", () => {
  const missing = described(supergraph.apiSdl).filter(([, description]) => !description);
  expect(missing.map(([name]) => name)).toEqual([]);
});

test("a query can ask several entities for a list of the same name", () => {
  const forms = new Map<string, Set<string>>();
  for (const type of Object.values(buildSchema(supergraph.apiSdl).getTypeMap()))
    if (isObjectType(type) && type.getInterfaces().length > 0)
      for (const { name, type: form } of Object.values(type.getFields()))
        if (/Connection|Citation|OpenQuestion/.test(String(form)))
          forms.set(name, (forms.get(name) ?? new Set()).add(String(form)));
  const conflicting = [...forms].filter(([, written]) => written.size > 1);
  expect(conflicting).toEqual([]);
});
