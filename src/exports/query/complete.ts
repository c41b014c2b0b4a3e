import { turn } from "../../core/turns";
import { ExportError } from "../errors";
import { isObject, textAt, valueAt } from "../reading";
import { furtherPages, type Source } from "./documents";
import { ID_KEY, isFollowed, nextCursor } from "./following";
import { dataOf, type Execute } from "./graph/execute";
import type { Operation } from "./operation";
import { pageSizeFor } from "./page-size";
import { type Field, isConnection } from "./selection";

type Answer = Readonly<Record<string, unknown>>;

/** What completing an answer takes. */
export interface Completion {
  readonly operation: Operation;
  readonly execute: Execute;
  /** The connection that is read page by page by someone else, and not followed here. */
  readonly stream: Field | undefined;
  /** Queries for further pages, made when the first connection of a field needs them. */
  readonly queries: Map<Field, (id: string, after: string) => Source>;
}

/**
 * Makes an answer whole: connections in it are followed to their end, one after the other, and what only served to
 * follow them is taken out. A connection goes on by its parent's `id`, so its parent must be a Node.
 *
 * @param value what the answer has under the field
 * @param owner the object in which the field stands
 * @throws ExportError when a connection cannot be followed
 */
export async function complete(
  field: Field,
  value: unknown,
  owner: Answer,
  completion: Completion,
): Promise<unknown> {
  if (!isTouched(field, completion)) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await complete(field, item, owner, completion));
    return items;
  }
  if (!isObject(value)) return value;
  if (!isConnection(field.type)) return completeObject(field, value, completion);
  return joined(field, await pagesOf(field, value, owner, completion), completion);
}

async function completeObject(
  field: Field,
  object: Answer,
  completion: Completion,
): Promise<Answer> {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(object)) {
    const inner = field.fields.find((one) => one.key === key);
    if (inner === undefined) continue; // added by us
    entries.push([key, await complete(inner, value, object, completion)]);
  }
  return Object.fromEntries(entries);
}

async function pagesOf(
  field: Field,
  first: Answer,
  owner: Answer,
  { operation, execute, stream, queries }: Completion,
): Promise<readonly [Answer, ...Answer[]]> {
  const pages: [Answer, ...Answer[]] = [first];
  let after = field === stream ? null : nextCursor(first, null);
  if (after === null) return pages;
  const id = textAt(owner, ID_KEY);
  if (id === null) throw notANode(field);
  const query = queries.get(field) ?? furtherQuery(operation, field);
  queries.set(field, query);
  while (after !== null) {
    await turn();
    const page = valueAt(await dataOf(execute, query(id, after)), ["node", field.key]);
    if (!isObject(page))
      throw new ExportError(`${id} is gone, while its ${field.key} were read; try again`);
    pages.push(page);
    after = nextCursor(page, after);
  }
  return pages;
}

function furtherQuery(operation: Operation, field: Field) {
  const pageOf = (size: number) => furtherPages(operation, field, size);
  return pageOf(pageSizeFor(operation, (size) => pageOf(size)("", "")));
}

/** The pages as the one connection that they are. */
async function joined(
  field: Field,
  pages: readonly [Answer, ...Answer[]],
  completion: Completion,
): Promise<Answer> {
  const [first] = pages;
  const whole = { ...first };
  for (const { key, name, fields } of field.fields) {
    if (name === "nodes" || name === "edges") whole[key] = pages.flatMap((page) => page[key]);
    if (name === "pageInfo") whole[key] = pageInfo(fields, first[key], pages.at(-1)?.[key]);
  }
  return completeObject(field, whole, completion);
}

function pageInfo(fields: readonly Field[], first: unknown, last: unknown): unknown {
  const entries = fields.map(({ key, name }) => {
    const isOfEnd = name === "hasNextPage" || name === "endCursor";
    return [key, valueAt(isOfEnd ? last : first, [key])];
  });
  return Object.fromEntries(entries);
}

const touched = new WeakMap<Field, boolean>();

/** Whether there is anything to follow or take out in a field; whole subtrees of an answer are left as they are. */
function isTouched(field: Field, completion: Completion): boolean {
  const known = touched.get(field);
  if (known !== undefined) return known;
  const found =
    field.places.some((place) => isFollowed(place, completion.operation)) ||
    field.fields.some((inner) => isTouched(inner, completion));
  touched.set(field, found);
  return found;
}

function notANode({ key, places: [{ parent }] }: Field): ExportError {
  return new ExportError(
    `${key} goes on after its first page, but ${parent.name} is no Node by whose id the rest could be asked for; say how many you want: ${key}(first: 100)`,
  );
}
