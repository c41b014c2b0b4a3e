/** What keeps values by key: a map, a weak map, a bounded cache. */
export interface Keeper<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is kept under a key, made when it is first asked for. */
export function keptIn<Key, Value>(
  kept: Keeper<Key, Value>,
  key: Key,
  make: () => NoInfer<Value>,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
