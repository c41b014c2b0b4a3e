import {
  IsOptional,
  ValidateBy,
  ValidateNested,
  type ValidationArguments,
  type ValidationOptions,
} from "class-validator";
import type { ClassType } from "type-graphql";
import { readPartialDate } from "../time/partial-date";
import { readPeriod } from "../time/period";

/**
 * The rules of the data files: decorators for the properties of record classes. Each one says in
 * its message what was found and what is expected.
 */

const shown = (value: unknown) => JSON.stringify(value) ?? "nothing";

/** A rule: a test of one value, and what it expects, in words. */
export function rule(
  name: string,
  expected: string,
  test: (value: unknown) => boolean,
  options: ValidationOptions = {},
): PropertyDecorator {
  const message = ({ property, value }: ValidationArguments) =>
    value === undefined
      ? `"${property}" is missing, expected ${expected}`
      : `"${property}" is ${shown(value)}, expected ${expected}`;
  return ValidateBy({ name, validator: { validate: test, defaultMessage: message } }, options);
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const STATE_CODE = /^[A-Z]{2,4}(-[A-Z]{2,3})?$/;

/** The property may be left out. */
export const Optional = (): PropertyDecorator => IsOptional();

/** Some text. */
export const Text = () => rule("text", "some text", isText);

/** A list of texts. */
export const Texts = () =>
  rule("texts", "a list of texts", (value) => Array.isArray(value) && value.every(isText));

/** An id: a lower-case slug. */
export const Slug = () =>
  rule(
    "slug",
    'a lower-case slug such as "ots-summit-08-istanbul-2021"',
    (value) => typeof value === "string" && SLUG.test(value),
  );

/** A list of slugs. */
export const Slugs = () =>
  rule(
    "slugs",
    'a list of lower-case slugs such as ["green-energy"]',
    (value) =>
      Array.isArray(value) && value.every((item) => typeof item === "string" && SLUG.test(item)),
  );

/** The code of a state: ISO 3166, or the data set's own for what has none there. */
export const StateCode = () =>
  rule(
    "stateCode",
    'a state code such as "AZ" or "RU-TA"',
    (value) => typeof value === "string" && STATE_CODE.test(value),
  );

/** One of a closed list. */
export const OneOf = (values: readonly string[]) =>
  rule("oneOf", `one of ${values.join(", ")}`, (value) => values.includes(String(value)));

/** A whole number, not negative. */
export const Count = () =>
  rule("count", "a whole number from 0", (value) => Number.isInteger(value) && Number(value) >= 0);

/** A number within bounds, both inclusive. */
export const Between = (least: number, most: number) =>
  rule(
    "between",
    `a number from ${least} to ${most}`,
    (value) => typeof value === "number" && value >= least && value <= most,
  );

/** `true`; what is not so is left out. */
export const Flag = () => rule("flag", "true, or to be left out", (value) => value === true);

/** An address on the web. */
export const Url = () =>
  rule("url", "an address that begins with http:// or https://", (value) => {
    return typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value);
  });

/** A Wikidata id (https://www.wikidata.org/wiki/Wikidata:Identifiers). */
export const WikidataId = () =>
  rule(
    "wikidataId",
    'a Wikidata id such as "Q596850"',
    (value) => typeof value === "string" && /^Q[1-9]\d*$/.test(value),
  );

/** A text of a fixed form. */
export const Matching = (pattern: RegExp, expected: string) =>
  rule("matching", expected, (value) => typeof value === "string" && pattern.test(value));

/** One EDTF date: a year, a month, a day, or about that. */
export const EdtfDate = () =>
  rule(
    "edtfDate",
    'a date such as "2009", "2009-10", "2009-10-03" or "2018~", in quotes',
    (value) => typeof value === "string" && readPartialDate(value) !== null,
  );

/** A list of EDTF dates. */
export const EdtfDates = () =>
  rule(
    "edtfDates",
    'a list of dates such as ["2009-10-03"]',
    (value) =>
      Array.isArray(value) &&
      value.every((item) => typeof item === "string" && readPartialDate(item) !== null),
  );

/** An EDTF date, or an interval with both its bounds. */
export const EdtfSpan = () =>
  rule(
    "edtfSpan",
    'a date such as "2009-10-03", or an interval such as "2009-10-03/2009-10-04", in quotes',
    (value) => typeof value === "string" && !/^\/|\/$|\.\./.test(value) && isPeriod(value),
  );

/** An EDTF interval whose bounds may be unknown or open. */
export const EdtfPeriod = () =>
  rule(
    "edtfPeriod",
    'a period such as "2014-08-28/2018-09-03", "2022-11-14/..", "2017-03-01/" or "/2016-06", in quotes, its start not after its end',
    (value) => typeof value === "string" && value.includes("/") && value !== "/" && isPeriod(value),
  );

/** Whether it can be read, and does not end before it begins as it is written, "about" or not. */
function isPeriod(edtf: string): boolean {
  return readPeriod(edtf) !== null && readPeriod(edtf.replaceAll("~", "")) !== null;
}

/** A language tag (BCP 47), in canonical form. */
export const LanguageCode = () =>
  rule(
    "languageCode",
    'a language tag in canonical form such as "tr" or "uz-Cyrl"',
    (value) => typeof value === "string" && isTag(value),
  );

/** Names by language tag; English is always there. */
export const NamesByLanguage = () =>
  rule("names", 'a map from language tag to name, with at least "en"', (value) => {
    if (typeof value !== "object" || value === null || !("en" in value)) return false;
    return Object.entries(value).every(([tag, text]) => isTag(tag) && isText(text));
  });

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const nested = new Map<object, Map<string, () => ClassType<object>>>();

/** A list of records within the record. */
export const ListOf =
  (type: () => ClassType<object>): PropertyDecorator =>
  (target, property) => {
    const members = nested.get(target) ?? new Map<string, () => ClassType<object>>();
    nested.set(target, members.set(String(property), type));
    const options = { message: `"${String(property)}" is no list of records` };
    ValidateNested({ each: true, ...options })(target, property);
    rule("list", "a list", Array.isArray)(target, property);
  };

/** The class of the records in a property, or undefined when it holds none. */
export function nestedClass(record: ClassType<object>, property: string) {
  return nested.get(record.prototype)?.get(property)?.();
}
