import { clientError } from "../../core/errors";
import { type Language, languageNamed } from "./languages";
import type { Page, Parameter, Parameters } from "./page";

/** The longest value of a parameter. */
const MOST_CHARACTERS = 200;

export const TEXT: Parameter = { expected: "some words", matches: /^[^\p{Cc}]*$/u };
export const ID: Parameter = { expected: "an id, `ots`", matches: /^[\p{L}\p{N}._-]+$/u };
export const WORD: Parameter = { expected: "one of the choices", matches: /^[A-Z_]+$/ };
export const TAG: Parameter = {
  expected: "a language, `tr`",
  matches: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
};
export const YEAR: Parameter = { expected: "a year, `1992`", matches: /^\d{4}$/ };
export const CURSOR: Parameter = {
  expected: "the place in a list as this site wrote it",
  matches: /^[\w+/=.-]+$/,
};
const REVISION: Parameter = { expected: "a revision", matches: /^[0-9a-f]{12,64}$/ };

/** One of some values. */
export function oneOf(values: readonly string[]): Parameter {
  return { expected: values.join(", "), matches: new RegExp(`^(${values.join("|")})$`) };
}

/** What an address says, checked. */
export interface Address {
  readonly parameters: Parameters;
  /** The language that the address names; null where it leaves that to the browser. */
  readonly language: Language | null;
  readonly revision: string | null;
}

/**
 * Reads the address of a page.
 *
 * @param query as the router reads it; empty values, as forms send them, count as missing
 * @throws GraphQLError `BAD_USER_INPUT` with the parameter, what is wrong with it, and the remedy
 */
export function readAddress(
  page: Pick<Page, "parameters">,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, unknown>>,
): Address {
  const known: Page["parameters"] = { ...page.parameters, revision: REVISION, lang: TEXT };
  const given = Object.entries(query).filter(([, value]) => value !== "");
  const read = given.map(([name, value]) => [name, checked(name, value, known)] as const);
  const { lang, revision = null, ...parameters } = Object.fromEntries<string>(read);
  for (const [name, value] of Object.entries(path)) checked(name, value, { [name]: ID });
  return {
    parameters: { ...parameters, ...path },
    language: lang === undefined ? null : languageNamed(lang),
    revision,
  };
}

function checked(name: string, value: unknown, known: Page["parameters"]): string {
  const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
  if (parameter === undefined)
    throw bad(`this page takes no "${name}"; it takes: ${Object.keys(known).join(", ")}`);
  if (typeof value !== "string") throw bad(`"${name}" is given more than once; give it once`);
  if (value.length > MOST_CHARACTERS)
    throw bad(`"${name}" is longer than ${MOST_CHARACTERS} characters`);
  if (!parameter.matches.test(value))
    throw bad(`"${name}" cannot be "${value}"; expected: ${parameter.expected}`);
  return value;
}

function bad(message: string): Error {
  return clientError("BAD_USER_INPUT", message, { http: { status: 400 } });
}
