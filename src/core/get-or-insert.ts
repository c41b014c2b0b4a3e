/** What holds values by key: a map, a weak map, a bounded cache. */
export interface MapLike<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value under a key, made and inserted when it is first wanted. */
export function getOrInsert<Key, Value>(
  map: MapLike<Key, Value>,
  key: Key,
  make: () => NoInfer<Value>,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
