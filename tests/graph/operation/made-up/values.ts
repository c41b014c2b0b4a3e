import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { oneOf, type Random, randomFrom } from "../../../helpers/random";

/** An object of the made-up schema: all that it is follows from its number. */
interface Thing {
  readonly seed: number;
  /** How many objects lead to it: lists further down are shorter. */
  readonly level: number;
  readonly [property: string]: unknown;
}

/** What values are made with. */
interface Making {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  readonly level: number;
}

/** Lists from this level on hold one item at most. */
const DEEP = 4;

/** A number that follows from another and a text. */
export function numberOf(seed: number, text: string): number {
  let mixed = seed ^ 0x9e3779b9;
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mixed >>> 0;
}

/** What an object is made of; of the root, which is none, as well. */
export function levelOf(source: unknown): Pick<Thing, "seed" | "level"> {
  return (source as Thing | undefined) ?? { seed: 0, level: 0 };
}

/** The type of an object, perhaps one that it cannot have, or none. */
export function typeNameOf(value: unknown): string {
  // What is no name is refused by graphql-js, in words that are compared.
  return (value as { readonly __typename: string }).__typename;
}

/**
 * What a resolver gives for a field of this type, or throws. How much goes wrong differs from object to
 * object, so that there are answers with no error, with one and with many.
 */
export function resolved(making: Making, type: GraphQLOutputType): unknown {
  const { random } = making;
  const goesWrong = random() < oneOf(random, [0, 0, 0.02, 0.1, 0.3]);
  const value = goesWrong ? wrong(random) : valueFor(making, type);
  if (random() < 0.2) return value instanceof Error ? rejected(value) : Promise.resolve(value);
  return value;
}

function wrong(random: Random): unknown {
  const choice = Math.floor(random() * 8);
  if (choice === 0) throw new Error("thrown");
  if (choice === 1) throw "a text";
  if (choice === 2) return new Error("returned");
  if (choice === 3) return rejected(new Error("rejected"));
  if (choice === 4) return Promise.resolve(new Error("returned later"));
  return oneOf(random, [null, undefined, Promise.resolve(null), "nonsense", 1.5]);
}

function valueFor(making: Making, type: GraphQLOutputType): unknown {
  const { schema, random } = making;
  if (isNonNullType(type)) return valueFor(making, type.ofType);
  if (random() < 0.05) return null;
  if (isListType(type)) return listOf(making, type.ofType);
  if (isEnumType(type)) return oneOf(random, ["RED", "GREEN", "BLUE", "BLUE", "RED", "PINK"]);
  if (isObjectType(type)) return thing(making, type.name);
  if (!isAbstractType(type)) return leafOf(type.name, random);
  const names = schema.getPossibleTypes(type).map(({ name }) => name);
  const isWrong = random() < 0.03;
  return thing(making, oneOf(random, isWrong ? ["Stone", "Nothing", "Colour", ""] : names));
}

function listOf(making: Making, type: GraphQLOutputType): unknown {
  const { random, level } = making;
  if (random() < 0.02) return oneOf(random, [7, "text", {}, new Map([["a", 1]])]);
  const length = Math.floor(random() * (level < DEEP ? 4 : 2));
  const items = Array.from({ length }, () => itemOf(making, type));
  return random() < 0.15 ? new Set(items) : items;
}

function itemOf(making: Making, type: GraphQLOutputType): unknown {
  const { random } = making;
  if (random() < 0.02) return new Error("returned in a list");
  if (random() < 0.02) return rejected(new Error("rejected in a list"));
  if (random() < 0.02) return null;
  const value = valueFor(making, type);
  return random() < 0.1 ? Promise.resolve(value) : value;
}

function leafOf(name: string, random: Random): unknown {
  const number = Math.floor(random() * 1_000);
  if (random() < 0.05) return oneOf(random, ["wrong", 2 ** 40, Number.NaN, {}, [1], true, "12"]);
  if (name === "Boolean") return number % 2 === 0;
  if (name === "Float") return number / 8;
  if (name === "Int" || name === "Odd") return number;
  return oneOf(random, [`text ${number}`, 'with "quotes"\n', "Ünïcode \u2028 \ud83d\ude00", ""]);
}

/** An object with the properties that have no resolver; not all types have each of them. */
function thing({ schema, random, level }: Making, typename: string): Thing {
  const seed = Math.floor(random() * 2 ** 32);
  const later = numberOf(seed, "properties");
  const child = () => ({ schema, random: randomFrom(later), level: level + 1 });
  return {
    seed,
    level,
    __typename: typename,
    label: property(later % 17 === 0 ? 7 : `label ${seed % 10}`, later),
    height: later % 13 === 0 ? "tall" : later % 200,
    ratio: later % 19 === 0 ? null : later / 8,
    holes: later % 5 === 0 ? [[1, null], null, [later % 3 === 0 ? "x" : 2]] : null,
    get best() {
      return later % 2 === 0 ? null : property(thing(child(), "Person"), later);
    },
  };
}

function property(value: unknown, seed: number): unknown {
  if (seed % 23 === 0) return rejected(new Error("a rejected property"));
  return seed % 4 === 0 ? Promise.resolve(value) : value;
}

/** A promise that fails, which nobody may wait for: a field beside it may take its object first. */
function rejected(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason);
  promise.catch(() => {});
  return promise;
}
