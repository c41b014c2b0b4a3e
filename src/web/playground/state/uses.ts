import { TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { Example } from "../example";
import { examples } from "../examples";
import { parsed } from "./operation";
import { schema } from "./schema";

let uses: ReadonlyMap<string, readonly Example[]> | null = null;

/** The examples that have a field, `Body.memberships`; none before the schema is there. */
export function examplesWith(field: string): readonly Example[] {
  uses ??= readUses();
  return uses?.get(field) ?? [];
}

function readUses(): ReadonlyMap<string, readonly Example[]> | null {
  const types = schema.peek();
  if (types === null) return null;
  const found = new Map<string, Set<Example>>();
  for (const example of examples) {
    const document = parsed(example.query);
    const info = new TypeInfo(types);
    const enter = () => {
      const field = `${info.getParentType()}.${info.getFieldDef()?.name}`;
      found.set(field, (found.get(field) ?? new Set()).add(example));
    };
    if (document !== null) visit(document, visitWithTypeInfo(info, { Field: { enter } }));
  }
  return new Map([...found].map(([field, several]) => [field, [...several]]));
}
