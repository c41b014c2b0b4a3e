import {
  type FieldNode,
  type GraphQLArgument,
  getArgumentValues,
  isNonNullType,
  Kind,
  valueFromAST,
} from "graphql";
import { getOrInsert } from "../../../core/get-or-insert";
import { asBadInput } from "../refusal";
import type { Arguments, Field, Values } from "./field";
import { hasVariable } from "./has-variable";

/** The arguments of a field, with these values of variables. All its values share one object. */
export function argumentsOf(field: Field, variables: Values): Arguments {
  try {
    const simple = simpleArguments(field, variables);
    if (simple !== null) return { values: simple };
    return { values: getArgumentValues(field.definition, field.nodes[0], { ...variables }) };
  } catch (error) {
    return { error: asBadInput(error) };
  }
}

/** Where an argument has its value from: a variable, or itself. */
interface Giver {
  readonly name: string;
  /** Null where the value does not depend on one. */
  readonly variable: string | null;
  /** The value without the variable; undefined where there is none. */
  readonly value: unknown;
  readonly isRequired: boolean;
}

/**
 * Arguments that are constants or whole variables, by the rules of CoerceArgumentValues
 * (https://spec.graphql.org/October2021/#sec-Coercing-Field-Arguments): graphql-js takes some 3 µs
 * for each field, which is as much as reading a small row.
 *
 * @returns null where there is more to it, or something wrong: graphql-js knows what
 */
function simpleArguments(field: Field, variables: Values): Values | null {
  const { givers } = getOrInsert(giversOf, field, () => ({ givers: allGivers(field) }));
  if (givers === null) return null;
  const values: Record<string, unknown> = {};
  for (const giver of givers) {
    const { name, variable, isRequired } = giver;
    const isGiven = variable !== null && Object.hasOwn(variables, variable);
    const value = isGiven ? variables[variable] : giver.value;
    if (value !== undefined) values[name] = value;
    if (value == null && isRequired) return null;
  }
  return values;
}

/** Null where an argument is more than a constant or a variable. */
const giversOf = new WeakMap<Field, { readonly givers: readonly Giver[] | null }>();

function allGivers({ definition, nodes }: Field): readonly Giver[] | null {
  const givers = definition.args.map((argument) => giverOf(argument, nodes[0]));
  return givers.every((giver) => giver !== null) ? givers : null;
}

function giverOf(argument: GraphQLArgument, { arguments: given = [] }: FieldNode): Giver | null {
  const { name, type, defaultValue } = argument;
  const node = given.find((one) => one.name.value === name)?.value;
  const isRequired = isNonNullType(type);
  if (node === undefined) return { name, variable: null, value: defaultValue, isRequired };
  if (node.kind === Kind.VARIABLE)
    return { name, variable: node.name.value, value: defaultValue, isRequired };
  const value: unknown = hasVariable(node) ? undefined : valueFromAST(node, type);
  return value === undefined ? null : { name, variable: null, value, isRequired };
}
