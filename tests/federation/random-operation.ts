import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { Request } from "../helpers/federation";
import { type Choose, type Ids, inputValue, literal, pick } from "./values";

type Field = GraphQLField<unknown, unknown>;

/** How deep a random operation goes, in fields that have a selection. */
const DEPTH = 7;
/** Of how many choices one gives a cursor that is none, so that errors are compared as well. */
const WRONG_CURSORS = 150;

/** An operation in the making. */
class Draft {
  readonly variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly fragments: string[] = [];
  aliases = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly ids: Ids,
    readonly choose: Choose,
  ) {}

  /** Whether something happens that does once in so many times. */
  oneIn(times: number): boolean {
    return this.choose(times) === 0;
  }

  /** A variable of its own for a value. */
  variable(type: string, value: unknown): string {
    const name = `v${this.variables.size}`;
    this.variables.set(name, { type, value });
    return `$${name}`;
  }
}

/**
 * A random operation: nested fields with arguments, aliases, fragments, variables, `@skip` and
 * `@include`. It may be invalid where fields of one name meet that cannot be merged.
 */
export function randomOperation(schema: GraphQLSchema, ids: Ids, choose: Choose): Request {
  const draft = new Draft(schema, ids, choose);
  const query = schema.getQueryType();
  if (!query) throw new Error("the schema has no queries");
  const roots = Object.values(query.getFields());
  const fields = Array.from({ length: 1 + choose(2) }, () => pick(roots, choose));
  const selection = fields.map((field) => field && fieldText(draft, field, DEPTH)).join(" ");
  const declared = [...draft.variables].map(([name, { type }]) => `$${name}: ${type}`).join(", ");
  const head = declared === "" ? "query" : `query (${declared})`;
  return {
    query: [`${head} { ${selection} }`, ...draft.fragments].join("\n"),
    variables: Object.fromEntries([...draft.variables].map(([name, { value }]) => [name, value])),
  };
}

function fieldText(draft: Draft, field: Field, depth: number): string {
  const type = getNamedType(field.type);
  const args = argumentsText(draft, field, type);
  const directive = directiveText(draft);
  const alias = args !== "" || directive !== "" || draft.oneIn(8) ? `a${draft.aliases++}: ` : "";
  const inner = isCompositeType(type) ? ` { ${selectionText(draft, type, depth - 1)} }` : "";
  return `${alias}${field.name}${args}${directive}${inner}`;
}

function argumentsText(draft: Draft, field: Field, type: GraphQLNamedType): string {
  const isPaged = field.args.some(({ name }) => name === "first");
  const canEnd = field.args.some(({ name }) => name === "last");
  const size = canEnd && draft.oneIn(4) ? "last" : "first";
  const given = field.args.filter(({ name, type }) => {
    if (name === "first" || name === "last") return name === size;
    // Without a year among what is counted by, it is refused.
    if (name === "fillYears") return draft.oneIn(30);
    if (name === "after" || name === "before") return draft.oneIn(WRONG_CURSORS);
    return isNonNullType(type) || draft.oneIn(4);
  });
  // A field of one thing takes the id of such a thing, that of an interface any id.
  const own = isObjectType(type) && !isPaged ? [type.name] : undefined;
  const texts = given.map(({ name, type }) => {
    const value = inputValue(type, name, draft.choose, draft.ids, own);
    return `${name}: ${draft.oneIn(3) ? draft.variable(String(type), value) : literal(value, type)}`;
  });
  return texts.length === 0 ? "" : `(${texts.join(", ")})`;
}

function directiveText(draft: Draft): string {
  if (!draft.oneIn(12)) return "";
  const condition = draft.variable("Boolean!", draft.oneIn(2));
  return ` @${draft.oneIn(2) ? "skip" : "include"}(if: ${condition})`;
}

function selectionText(draft: Draft, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type)) return abstractText(draft, type, depth);
  if (!isObjectType(type)) throw new Error(`${type.name} has no fields`);
  const all = Object.values(type.getFields());
  const fitting = all.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
  const chosen = Array.from({ length: 1 + draft.choose(3) }, () => pick(fitting, draft.choose));
  const texts = chosen.map((field) => field && fieldText(draft, field, depth));
  if (draft.oneIn(6) || fitting.length === 0) texts.push("__typename");
  const text = texts.join(" ");
  // Hive Gateway fails where a fragment on the type itself comes down to `__typename`.
  if (text.includes("__typename")) return text;
  if (draft.oneIn(10)) return `... on ${type.name} { ${text} }`;
  return draft.oneIn(15) ? fragmentText(draft, type.name, text) : text;
}

function abstractText(draft: Draft, type: GraphQLNamedType, depth: number): string {
  const possible = isAbstractType(type) ? draft.schema.getPossibleTypes(type) : [];
  const chosen = Array.from({ length: 1 + draft.choose(3) }, () => pick(possible, draft.choose));
  const parts = chosen.map(
    (one) => one && `... on ${one.name} { ${selectionText(draft, one, depth)} }`,
  );
  const common = isInterfaceType(type) && draft.oneIn(2) ? "id" : "__typename";
  return [common, ...parts].join(" ");
}

function fragmentText(draft: Draft, type: string, text: string): string {
  const name = `F${draft.fragments.length}`;
  draft.fragments.push(`fragment ${name} on ${type} { ${text} }`);
  return `...${name}`;
}
