import { numberAt } from "../reading";
import { countQuery } from "./documents";
import { dataOf, type Execute } from "./graph/execute";
import type { Operation } from "./operation";
import type { RowPath } from "./row-path";
import { isConnection, isList } from "./selection";

/**
 * How many rows there will be, as far as it can be asked for: the `totalCount` of the one connection on the row path.
 *
 * @returns null where it cannot
 */
export async function totalOf(
  { operation, path, limited }: { operation: Operation; path: RowPath; limited: readonly string[] },
  execute: Execute,
): Promise<number | null> {
  const last = path.at(-1) ?? path[0];
  const lists = path.filter((field) => isList(field) || isConnection(field.type));
  if (lists.length !== 1 || lists[0] !== last || limited.length > 0) return null;
  const keys = path.map(({ key }) => key);
  const query = countQuery(operation, last, keys);
  return query && numberAt(await dataOf(execute, query), ...keys, "totalCount");
}
