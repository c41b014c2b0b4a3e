import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { ColumnUse } from "../../../core/database/needed-columns";
import { getOrInsert } from "../../../core/get-or-insert";
import type { Border } from "../../border";
import { hasVariable } from "./has-variable";
import { type Leaf, leafOf } from "./leaf";

export type Values = Readonly<Record<string, unknown>>;
export type AnyField = GraphQLField<unknown, unknown>;
export type Resolve = (
  source: unknown,
  args: Values,
  context: unknown,
  info: GraphQLResolveInfo,
) => unknown;

/** What is selected of a concrete type at one place: every response name once, in order. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly fields: readonly Field[];
  /** Bytes of JSON around the values of one object: names, colons, commas, braces. */
  readonly bytes: number;
}

/** A selection for each concrete type; an error where a condition in it has no value. */
export type Below = Map<GraphQLObjectType, Selection | Error>;

/** The arguments of a field, or what is wrong with them. */
export type Arguments = { readonly values: Values } | { readonly error: unknown };

/** A field of the normal form: one response name of one concrete type, whatever selects it. */
export interface Field {
  /** The key in the answer. */
  readonly key: string;
  readonly name: string;
  /** Its place in its selection, which is its place in the answer. */
  readonly index: number;
  /** Its number among all fields of the normal form. */
  readonly number: number;
  /** The type that it is a field of. */
  readonly parent: GraphQLObjectType;
  readonly definition: AnyField;
  /** All that select it; the first has its arguments. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /**
   * What resolvers are told. It is one object for all values, so it has no path and no variables,
   * which would cost an object for each.
   */
  readonly info: GraphQLResolveInfo;
  /** Null where it is the property of its own name. */
  readonly resolve: Resolve | null;
  /** The entities of other subgraphs that it leads to, as stubs; null where there are none. */
  readonly border: Border | null;
  /** The columns that its resolver reads, with arguments such as these. */
  readonly use: ColumnUse;
  /** Whether its arguments depend on variables. */
  readonly hasVariables: boolean;
  /** Its arguments where they do not, once they were coerced. */
  known: Arguments | null;
  /** Whether nothing may be missing: of the field, of the items of its list, of the items of those. */
  readonly nonNull: readonly boolean[];
  /** The levels of the lists around its values, from the outermost one: 1, 2, … */
  readonly lists: readonly number[];
  /** Its type without lists and non-null. */
  readonly type: GraphQLNamedOutputType;
  /** The type of its objects; null where it is abstract, or of leaves. */
  readonly objectType: GraphQLObjectType | null;
  /** How values become JSON; null for objects. */
  readonly leaf: Leaf | null;
  /** What is selected of what it leads to; shared by all fields that the same text selects from. */
  readonly below: Below;
}

/** What makes a field. */
interface FieldParts
  extends Pick<Field, "key" | "index" | "number" | "parent" | "nodes" | "below"> {
  readonly definition: AnyField;
  readonly info: Pick<GraphQLResolveInfo, "schema" | "fragments" | "operation">;
}

/** Makes a field of the normal form. */
export function makeField(parts: FieldParts): Field {
  const { key, index, number, parent, definition, nodes, below } = parts;
  const given = nodes[0].arguments ?? [];
  const { type, nonNull, lists, objectType, leaf } = getOrInsert(outputs, definition, () =>
    outputOf(definition.type),
  );
  const border = (definition.extensions.border as Border | undefined) ?? null;
  // A plain field is its property in spite of arguments with defaults.
  const isPlain = given.length === 0 && definition.extensions.isPlain === true;
  // Written out: to spread `parts` here takes V8 ten times as long as all the rest.
  return {
    key,
    index,
    number,
    parent,
    definition,
    nodes,
    below,
    name: definition.name,
    info: infoOf(parts),
    resolve: isPlain ? null : resolverOf(definition, border),
    border,
    use: fieldUse(definition, given),
    hasVariables: given.some(({ value }) => hasVariable(value)),
    known: isPlain || (given.length === 0 && definition.args.length === 0) ? NO_ARGUMENTS : null,
    nonNull,
    lists,
    type,
    objectType,
    leaf,
  };
}

function resolverOf({ resolve }: AnyField, border: Border | null): Resolve | null {
  return ((border?.resolve ?? resolve) as Resolve | undefined) ?? null;
}

/** By the names of the arguments that are given: a resolver may read more for one of them. */
const uses = new WeakMap<AnyField, Map<string, ColumnUse>>();

function fieldUse(definition: AnyField, given: readonly ArgumentNode[]): ColumnUse {
  const names = given.map(({ name }) => name.value);
  const ofField = getOrInsert(uses, definition, () => new Map());
  return getOrInsert(ofField, names.sort().join(), () => new ColumnUse());
}

const NO_ARGUMENTS: Arguments = { values: Object.freeze({}) };

function infoOf({ parent, definition, nodes, info }: FieldParts): GraphQLResolveInfo {
  const told = {
    schema: info.schema,
    fragments: info.fragments,
    operation: info.operation,
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType: parent,
  };
  // Path and variables are left out; see `Field.info`.
  return told as unknown as GraphQLResolveInfo;
}

/** What is known of a field by its type alone. */
type Output = Pick<Field, "type" | "nonNull" | "lists" | "objectType" | "leaf">;

const outputs = new WeakMap<AnyField, Output>();

function outputOf(output: GraphQLOutputType): Output {
  const nonNull: boolean[] = [];
  for (let rest = output; ; ) {
    nonNull.push(isNonNullType(rest));
    const type: GraphQLOutputType = isNonNullType(rest) ? rest.ofType : rest;
    if (!isListType(type))
      return {
        type: type as GraphQLNamedOutputType,
        nonNull,
        lists: [...nonNull.keys()].slice(1),
        objectType: isObjectType(type) ? type : null,
        leaf: isLeafType(type) ? leafOf(type as GraphQLLeafType) : null,
      };
    rest = type.ofType;
  }
}
