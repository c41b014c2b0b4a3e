import { DataFactory, type Literal, type NamedNode } from "n3";
import { isObject, textAt } from "../reading";
import { daysOf } from "../table/days";
import { EVENT_STATUS, type Manner, PREFIXES } from "./terms";

const { literal, namedNode } = DataFactory;

/** Where records and our own vocabulary lie, and what prefixed names stand for. */
export interface Vocabulary {
  readonly base: string;
  readonly prefixes: Readonly<Record<string, string>>;
}

/** Our own vocabulary lies under the base, as our records do. */
export function vocabularyOf(base: string): Vocabulary {
  return { base, prefixes: { ...PREFIXES, kenesh: `${base}vocabulary#` } };
}

/** The node of a prefixed name, such as `schema:Event`. */
export function nodeOf(name: string, { prefixes }: Vocabulary): NamedNode {
  const [prefix = "", local = ""] = name.split(":", 2);
  return namedNode((prefixes[prefix] ?? "") + local);
}

/** Datatypes of dates by how exact they are (https://www.w3.org/TR/xmlschema11-2/). */
const DATE_TYPES = { day: "xsd:date", month: "xsd:gYearMonth", year: "xsd:gYear" } as const;

/**
 * The term for a value that is not an object with properties of its own.
 *
 * @returns null where there is nothing to say: no value, or none that the vocabulary knows
 */
export function termOf(
  value: unknown,
  manner: Manner,
  vocabulary: Vocabulary,
): Literal | NamedNode | null {
  if (isTagged(value)) return literal(value.text, value.lang);
  if (typeof value === "number")
    return literal(String(value), nodeOf(numberType(value), vocabulary));
  if (typeof value === "boolean") return literal(String(value), nodeOf("xsd:boolean", vocabulary));
  if (typeof value !== "string") return null;
  return fromText(value, manner, vocabulary);
}

/** Whether a value is text with its language, `{ lang text }`. */
function isTagged(value: unknown): value is { lang: string; text: string } {
  return textAt(value, "lang") !== null && textAt(value, "text") !== null;
}

function fromText(
  text: string,
  manner: Manner,
  vocabulary: Vocabulary,
): Literal | NamedNode | null {
  switch (manner) {
    case "plain":
      return literal(text);
    case "iri":
      return URL.canParse(text) ? namedNode(iriSafe(new URL(text).href)) : literal(text);
    case "wikidata":
      return namedNode(`http://www.wikidata.org/entity/${encodeURIComponent(text)}`);
    case "date":
      return literal(text, nodeOf(dateType(text), vocabulary));
    case "eventStatus": {
      const status = EVENT_STATUS[text];
      return status === undefined ? null : nodeOf(status, vocabulary);
    }
  }
}

/** Numbers are decimal, unless JavaScript writes them with an exponent, which decimals do not have. */
function numberType(value: number): string {
  if (/e/.test(String(value))) return "xsd:double";
  return Number.isInteger(value) ? "xsd:integer" : "xsd:decimal";
}

/** An interval, or a date that is but about, is no XML Schema date; EDTF has a datatype of its own for it. */
function dateType(text: string): string {
  const days = daysOf(text);
  return days === null || days.isAbout ? "edtf:EDTF" : DATE_TYPES[days.precision];
}

/** URLs may hold characters that RDF's IRIs may not (https://www.w3.org/TR/turtle/#grammar-production-IRIREF). */
function iriSafe(url: string): string {
  return url.replace(/[<>"{}|\\^`]/g, encodeURIComponent);
}

/** Whether a value is an object that has properties of its own. */
export function isResource(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !isTagged(value);
}
