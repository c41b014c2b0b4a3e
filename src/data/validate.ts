import { getMetadataStorage, type ValidationError, validateSync } from "class-validator";
import type { ClassType } from "type-graphql";
import { nestedClass } from "../core/records/rules";
import { didYouMean } from "../core/suggest";
import { type Path, type Problem, problemAt } from "./problem";
import type { RawRecord } from "./read";

/** A record that is an instance of its class, right or not, and what is wrong with it. */
export interface Validated {
  readonly record: object;
  readonly problems: readonly Problem[];
}

/** Checks one record by the rules of its class: unknown keys and empty values are refused. */
export function validateRecord({ collection, file, path, value }: RawRecord): Validated {
  const problems: Problem[] = [];
  const report = (at: Path, message: string) => problems.push(problemAt(file, at, message));
  if (!isPlainObject(value)) {
    report(path, `${JSON.stringify(value)} is no record, expected keys and values`);
    return { record: {}, problems };
  }
  reportEmpty(value, path, report);
  const record = instanceOf(collection.record, value);
  const errors = validateSync(record, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  reportErrors(errors, collection.record, path, report);
  return { record, problems };
}

type Report = (path: Path, message: string) => void;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Makes a value from YAML an instance of its record class, with all records within it. */
function instanceOf(type: ClassType<object>, value: Record<string, unknown>): object {
  const entries = Object.entries(value).map(([property, item]) => {
    const within = nestedClass(type, property);
    if (within === undefined || !Array.isArray(item)) return [property, item];
    return [property, item.map((each) => (isPlainObject(each) ? instanceOf(within, each) : each))];
  });
  return Object.assign(new type(), Object.fromEntries(entries));
}

function reportEmpty(value: unknown, path: Path, report: Report): void {
  const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (isEmpty) report(path, `"${path.at(-1)}" is empty, expected a value or no such key`);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value))
      reportEmpty(item, [...path, Array.isArray(value) ? Number(key) : key], report);
}

function reportErrors(
  errors: readonly ValidationError[],
  type: ClassType<object>,
  path: Path,
  report: Report,
): void {
  for (const error of errors) {
    const at = [...path, error.property];
    for (const message of messagesOf(error, type)) report(at, message);
    const within = nestedClass(type, error.property) ?? type;
    // The children of a list are its items, named by their index.
    for (const item of error.children ?? []) {
      const itemAt = [...at, Number(item.property)];
      for (const message of messagesOf(item, within)) report(itemAt, message);
      reportErrors(item.children ?? [], within, itemAt, report);
    }
  }
}

function messagesOf({ property, constraints = {} }: ValidationError, type: ClassType<object>) {
  return Object.entries(constraints).map(([name, message]) =>
    name === "whitelistValidation" ? unknownKey(property, type) : message,
  );
}

function unknownKey(property: string, type: ClassType<object>): string {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, "", false, false);
  const keys = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return `"${property}" is no key of this record${didYouMean(property, keys)}; expected one of ${keys.join(", ")}`;
}
