import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
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
import { schemaFiles } from "../../src/commands/schema";
import { composeSupergraph } from "../../src/graph/compose";
import { subgraphs } from "../../src/subgraphs";

const SCHEMA = join(__dirname, "..", "..", "schema");
const supergraph = composeSupergraph(subgraphs);

test.each([...schemaFiles(supergraph)])("schema/%s is in step with the code", (name, content) => {
  expect(readFileSync(join(SCHEMA, name), "utf8")).toBe(content);
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
