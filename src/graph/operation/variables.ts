import {
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type VariableDefinitionNode,
} from "graphql";
import { BOUNDS } from "./limits";
import type { Values } from "./normal-form/field";
import { asBadInput, refusal, shortened } from "./refusal";

/** The values of variables, or what is wrong with them. */
export type Variables = { readonly values: Values } | { readonly errors: readonly GraphQLError[] };

/**
 * Coerces the variables of an operation
 * (https://spec.graphql.org/October2021/#sec-Coercing-Variable-Values). Mistakes are told in the words
 * of graphql-js, the first few of them: a list of thousands of wrong values would be as many.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Values,
): Variables {
  const simple = simpleVariables(definitions, given);
  if (simple !== null) return { values: simple };
  for (const { variable } of definitions) {
    const name = variable.name.value;
    const problem = Object.hasOwn(given, name) ? unusable(given[name]) : null;
    if (problem !== null) return { errors: [refusal("BAD_USER_INPUT", `$${name} ${problem}`)] };
  }
  const { coerced, errors } = getVariableValues(schema, definitions, given, {
    maxErrors: BOUNDS.mistakes,
  });
  if (errors === undefined) return { values: coerced };
  return { errors: errors.map((error) => shortened(asBadInput(error))) };
}

/**
 * The variables as they are given, where all are plain texts and truth values: no more can be wrong.
 *
 * @returns null where there is more to it
 */
function simpleVariables(
  definitions: readonly VariableDefinitionNode[],
  given: Values,
): Values | null {
  const values: Record<string, unknown> = {};
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    // Written like the others, that one would set the prototype instead.
    if (name === "__proto__") return null;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!isSimple(definition, value)) return null;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function isSimple({ type, defaultValue }: VariableDefinitionNode, value: unknown): boolean {
  const isRequired = type.kind === Kind.NON_NULL_TYPE;
  if (value === undefined) return defaultValue === undefined && !isRequired;
  const named = isRequired ? type.type : type;
  return named.kind === Kind.NAMED_TYPE && typeof value === SIMPLE.get(named.name.value);
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ["ID", "string"],
  ["String", "string"],
  ["Boolean", "boolean"],
]);

/** Why a value cannot even be looked at: a deep one would exhaust the stack. */
function unusable(value: unknown): string | null {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    const { value, depth } = one;
    if (typeof value !== "object" || value === null) continue;
    if (depth >= BOUNDS.variableDepth)
      return `is nested deeper than ${BOUNDS.variableDepth} levels; no value here needs as many`;
    for (const inner of Object.values(value)) rest.push({ value: inner, depth: depth + 1 });
  }
  return null;
}
