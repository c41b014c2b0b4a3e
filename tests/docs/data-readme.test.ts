import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { getMetadataStorage, ValidationTypes, validateSync } from "class-validator";
import type { ClassType } from "type-graphql";
import { nestedClass } from "../../src/core/records/rules";
import { subgraphs } from "../../src/subgraphs";
import { DATA } from "../helpers/data-folder";

/** The rules of a record class. */
function rulesOf(type: ClassType<object>) {
  return getMetadataStorage().getTargetValidationMetadatas(type, "", false, false);
}

/** The keys of a record class, in the order of writing, as Markdown: bold, or italic if optional. */
function keysOf(type: ClassType<object>): string[] {
  const rules = rulesOf(type);
  const optional = rules.filter((rule) => rule.type === ValidationTypes.CONDITIONAL_VALIDATION);
  const mayBeLeftOut = new Set(optional.map(({ propertyName }) => propertyName));
  const keys = new Set(rules.map(({ propertyName }) => propertyName));
  return [...keys].map((key) => (mayBeLeftOut.has(key) ? `_${key}_` : `**${key}**`));
}

/** A record class and those of the records within it. */
function withNested(type: ClassType<object>): ClassType<object>[] {
  const properties = new Set(rulesOf(type).map(({ propertyName }) => propertyName));
  const nested = [...properties].flatMap((property) => nestedClass(type, property) ?? []);
  return [type, ...nested.flatMap(withNested)];
}

const collections = subgraphs.flatMap((subgraph) => subgraph.collections ?? []);
const classes = [...new Set(collections.flatMap(({ record }) => withNested(record)))];
const nameOf = ({ name }: ClassType<object>) => name.replace(/Record$/, "");

/** The keys of each section of "The records" in the data's README, and its whole rows. */
const sections = new Map(
  readFileSync(join(DATA, "README.md"), "utf8")
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const rows = [...section.matchAll(/^\| (\*\*\w+\*\*|_\w+_) +\| (.+?) +\|$/gm)];
      return [section.split(":")[0], rows.map(([, key = "", text = ""]) => ({ key, text }))];
    }),
);

test.each(classes.map((type) => ({ name: nameOf(type), type })))(
  "the data's README has every key of $name in order, and no other",
  ({ name, type }) => {
    const rows = sections.get(name) ?? [];
    expect(rows.map(({ key }) => key)).toEqual(keysOf(type));
  },
);

test("the data's README has a section for each record class, and no other", () => {
  expect([...sections.keys()].sort()).toEqual(classes.map(nameOf).sort());
  expect(classes.length).toBeGreaterThan(20);
});

/** The closed lists of a record class but `confidence`, which stands from strong to weak there. */
function closedLists(type: ClassType<object>): { property: string; values: string }[] {
  const keys = rulesOf(type).map(({ propertyName }) => propertyName);
  const nothingRight = Object.assign(new type(), Object.fromEntries(keys.map((key) => [key, "?"])));
  return validateSync(nothingRight).flatMap(({ property, constraints }) => {
    const values = /expected one of (.+)$/.exec(constraints?.oneOf ?? "")?.[1];
    return values === undefined || property === "confidence" ? [] : [{ property, values }];
  });
}

const lists = classes.flatMap((type) =>
  closedLists(type).map((list) => ({ name: nameOf(type), ...list })),
);

test.each(lists)("the data's README says what `$property` of $name may be", ({ name, ...list }) => {
  const row = sections.get(name)?.find(({ key }) => key.includes(list.property));
  const named = [...(row?.text ?? "").matchAll(/`(\w+)`/g)].map(([, value]) => value);
  expect(named.join(", ")).toBe(list.values);
});
