import {
  astFromValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from "graphql";

type Values = Readonly<Record<string, unknown>>;
/** Gives a value with the defaults of what it leaves out. */
type Complete = (value: unknown) => unknown;

/**
 * Fills in the defaults of variables that are left out, and of fields that the input objects in
 * variables leave out. graphql-js does so itself; graphql-jit 0.8 does not, and refuses
 * `Boolean! = false` where it is left out.
 */
export function withInputDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (variables: Values) => Values {
  const known = new Map<GraphQLInputObjectType, Complete>();
  const inputs: InputDefault[] = variableDefinitions.flatMap((definition) => {
    const type = typeFromAST(schema, definition.type);
    const complete = isInputType(type) ? completing(type, known) : null;
    const otherwise = definition.defaultValue && valueFromASTUntyped(definition.defaultValue);
    return { name: definition.variable.name.value, default: otherwise, complete };
  });
  const incomplete = inputs.filter((input) => input.default !== undefined || input.complete);
  if (incomplete.length === 0) return (variables) => variables;
  return (variables) => completed(variables, incomplete);
}

/** Null for types whose values are complete as they are. */
function completing(
  type: GraphQLInputType,
  known: Map<GraphQLInputObjectType, Complete>,
): Complete | null {
  if (isNonNullType(type)) return completing(type.ofType, known);
  if (isListType(type)) {
    const item = completing(type.ofType, known);
    // A single value stands for a list of one.
    return item && ((value) => (Array.isArray(value) ? value.map(item) : item(value)));
  }
  if (!isInputObjectType(type)) return null;
  const made = known.get(type);
  if (made !== undefined) return made;
  const complete: Complete = (value) => completeObject(value, fields());
  known.set(type, complete);
  // Types may contain each other: their fields are looked at when the first value comes.
  let own: readonly InputDefault[] | undefined;
  const fields = () =>
    (own ??= Object.values(type.getFields()).map((field) => inField(field, known)));
  return complete;
}

/** A variable, or a field of an input object. */
interface InputDefault {
  readonly name: string;
  /** As a client would write it; undefined where there is none. */
  readonly default: unknown;
  readonly complete: Complete | null;
}

function inField(
  { name, type, defaultValue }: GraphQLInputField,
  known: Map<GraphQLInputObjectType, Complete>,
): InputDefault {
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return {
    name,
    default: node ? valueFromASTUntyped(node) : undefined,
    complete: completing(type, known),
  };
}

function completeObject(value: unknown, fields: readonly InputDefault[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return completed(value, fields);
}

function completed(values: object, inputs: readonly InputDefault[]): Values {
  const all: Record<string, unknown> = { ...values };
  for (const { name, default: otherwise, complete } of inputs) {
    const value = all[name] ?? (all[name] === undefined ? otherwise : null);
    if (value !== undefined) all[name] = complete === null ? value : complete(value);
  }
  return all;
}
