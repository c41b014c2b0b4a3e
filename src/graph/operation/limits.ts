/**
 * The most that one operation may ask for, whoever sends it: what its answer might have if every list
 * were as long as it can be. The README publishes these numbers.
 */
export const LIMITS = {
  /** Values: every leaf, every object, every list. */
  values: 500_000,
  objects: 250_000,
  /** Levels of objects below the root. */
  depth: 20,
  /** Texts that are searched for: `search`, and filters by `text`. */
  searches: 20,
  /** Bytes of the answer, as far as they are known beforehand: the names in it. */
  bytes: 10_000_000,
} as const;

/** What is limited for each operation. */
export type Resource = keyof typeof LIMITS;

/** The most that an answer may really have. Few lists are as long as they might be. */
export const ANSWER_LIMITS = {
  values: 250_000,
  objects: 50_000,
  bytes: 10_000_000,
  /** Milliseconds of the processor. */
  milliseconds: 3_000,
} as const;

/** Tokens in a document; the longest operation in the documentation has some hundreds. */
export const MOST_TOKENS = 2_000;

/** Bounds of the work that is done to understand an operation and to tell what is wrong with it. */
export const BOUNDS = {
  /** Selections that are looked at, and fields that are made, for one normal form. */
  selections: 20_000,
  /** Errors that one answer tells. */
  errors: 1_000,
  /** Mistakes in variables that one answer tells. */
  mistakes: 10,
  /** Levels of lists and objects in the value of a variable. */
  variableDepth: 32,
} as const;
