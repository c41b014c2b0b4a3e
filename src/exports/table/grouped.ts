/**
 * The same items in groups of exactly `size`, the last one smaller; no group is empty.
 *
 * @param size at least 1
 */
export async function* grouped<T>(
  batches: AsyncIterable<readonly T[]>,
  size: number,
): AsyncGenerator<readonly T[]> {
  let group: T[] = [];
  for await (const batch of batches) {
    for (const item of batch) {
      group.push(item);
      if (group.length === size) {
        yield group;
        group = [];
      }
    }
  }
  if (group.length > 0) yield group;
}
