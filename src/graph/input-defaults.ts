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
 * Fills in the defaults of fields that the input objects in variables leave out. graphql-js does so itself;
 * graphql-jit 0.8 does not, and refuses `Boolean! = false` where it is left out.
 */
export function withInputDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (variables: Values) => Values {
  const known = new Map<GraphQLInputObjectType, Complete>();
  const completed = variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node);
    const complete = isInputType(type) ? completing(type, known) : null;
    return complete === null ? [] : [[variable.name.value, complete] as const];
  });
  if (completed.length === 0) return (variables) => variables;
  return (variables) => {
    const all = { ...variables };
    for (const [name, complete] of completed)
      if (all[name] !== undefined) all[name] = complete(all[name]);
    return all;
  };
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
  let own: readonly FieldDefault[] | undefined;
  const fields = () =>
    (own ??= Object.values(type.getFields()).map((field) => inField(field, known)));
  return complete;
}

interface FieldDefault {
  readonly name: string;
  /** As a client would write it; undefined where there is none. */
  readonly default: unknown;
  readonly complete: Complete | null;
}

function inField(
  { name, type, defaultValue }: GraphQLInputField,
  known: Map<GraphQLInputObjectType, Complete>,
): FieldDefault {
  const node = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return {
    name,
    default: node ? valueFromASTUntyped(node) : undefined,
    complete: completing(type, known),
  };
}

function completeObject(value: unknown, fields: readonly FieldDefault[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const all: Record<string, unknown> = { ...value };
  for (const { name, default: otherwise, complete } of fields) {
    if (all[name] === undefined && otherwise !== undefined) all[name] = otherwise;
    else if (all[name] !== undefined && complete !== null) all[name] = complete(all[name]);
  }
  return all;
}
