import { turn } from "../../core/turns";
import { isObject, valueAt } from "../reading";
import { type Completion, complete } from "./complete";
import { firstPage, nextPages, wholeRoot } from "./documents";
import { isFollowed, nextCursor } from "./following";
import { dataOf, type Execute } from "./graph/execute";
import type { Operation } from "./operation";
import { affordable, pageSizeFor } from "./page-size";
import type { RowPath } from "./row-path";
import { type Field, isConnection, isList } from "./selection";

/**
 * The answer under the root field of a row path, page by page, each complete: of the outermost connection on the
 * path up to a hundred items at a time, fewer where each holds much; what it lies in is asked for once, and stands
 * around every page.
 *
 * If the query limits that connection, or a list lies before it, there is one page: the answer.
 * Nothing is asked for before the reader wants it.
 */
export async function* pagesOf(
  operation: Operation,
  path: RowPath,
  execute: Execute,
): AsyncGenerator<unknown> {
  const [root] = path;
  const way = wayToStream(path, operation);
  const stream = way?.at(-1);
  const keys = (way ?? [root]).map(({ key }) => key);
  const completion: Completion = { operation, execute, stream, queries: new Map() };

  const firstOf = (size: number) => firstPage(operation, keys, size);
  const size = stream && pageSizeFor(operation, firstOf);
  await turn();
  const whole = () => affordable(operation, wholeRoot(operation, root.key));
  const data = await dataOf(execute, size ? firstOf(size) : whole());
  const first = await complete(root, data[root.key], data, completion);
  yield first;
  if (stream === undefined || size === undefined) return;

  const query = nextPages(operation, keys, size);
  let after = nextCursor(valueAt(data, keys), null);
  while (after !== null) {
    await turn();
    const page = valueAt(await dataOf(execute, query(after)), keys);
    yield within(first, keys.slice(1), await complete(stream, page, {}, completion));
    after = nextCursor(page, after);
  }
}

/** The fields from the root to the outermost connection on the path; null where it cannot be read as a stream. */
function wayToStream(path: RowPath, operation: Operation): readonly Field[] | null {
  const index = path.findIndex((field) => isConnection(field.type) || isList(field));
  const found = path[index];
  const isStream = found?.places.every((place) => isFollowed(place, operation)) ?? false;
  return isStream ? path.slice(0, index + 1) : null;
}

/** The object with another value at the end of these keys. */
function within(object: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined || !isObject(object)) return value;
  return { ...object, [key]: within(object[key], rest, value) };
}
