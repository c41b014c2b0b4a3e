/** Whether a value of an answer is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at the end of these keys; undefined where there is nothing to follow them into. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    // A response name may be `constructor`, which every object inherits.
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** The text at the end of these keys; null where there is none, or an empty one. */
export function textAt(value: unknown, ...keys: readonly string[]): string | null {
  const found = valueAt(value, keys);
  return typeof found === "string" && found !== "" ? found : null;
}

/** The number at the end of these keys; null where there is none. */
export function numberAt(value: unknown, ...keys: readonly string[]): number | null {
  const found = valueAt(value, keys);
  return typeof found === "number" ? found : null;
}
