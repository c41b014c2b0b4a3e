import { addressOf } from "../state/endpoint";
import { readVariables } from "../state/operation";
import type { Tab } from "../state/tabs";

/**
 * What a row may be, of an answer: the paths of its lists of objects, the outermost first, as `/export` names them:
 * `conferences.participations`.
 */
export function rowPaths(data: unknown): readonly string[] {
  const found = new Set<string>();
  walk(data, [], found);
  return [...found].toSorted((one, other) => depth(one) - depth(other));
}

const depth = (path: string) => path.split(".").length;

/** Connections leave no trace in paths. */
const UNSEEN = new Set(["edges", "node", "nodes"]);

function walk(value: unknown, path: readonly string[], found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    if (value.some((item) => typeof item === "object" && item !== null)) found.add(path.join("."));
    for (const item of value.slice(0, 100)) walk(item, path, found);
    return;
  }
  for (const [key, item] of Object.entries(value))
    walk(item, UNSEEN.has(key) ? path : [...path, key], found);
}

/** Asks for the rows of an operation as a file, at `POST /export`. @throws Error that tells people what is wrong */
export async function exported(
  { query, variables, operationName }: Tab,
  format: string,
  rows: string | null,
  signal?: AbortSignal,
): Promise<Response> {
  const values = readVariables(variables);
  const body = {
    query,
    format,
    ...(values && { variables: values }),
    ...(operationName !== null && { operationName }),
    ...(rows !== null && { rows }),
  };
  const response = await fetch(addressOf("export"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  if (response.ok) return response;
  const { errors } = Object(await response.json().catch(() => null));
  throw new Error(errors?.[0]?.message ?? `The server answers ${response.status}.`);
}
