import { expect, test } from "@jest/globals";
import { TokenBuckets } from "../../../src/graph/rate-limit/token-buckets";

test("a bucket empties, fills with time and no further than it holds, and owes no more than it may", () => {
  let now = 0;
  const buckets = new TokenBuckets({ burst: 10, perSecond: 2 }, () => now);
  expect(buckets.take("one", 4)).toEqual({ tokens: 6, retryAfter: 1, reset: 2 });
  expect(buckets.balance("other")).toEqual({ tokens: 10, retryAfter: 1, reset: 1 });
  now = 1;
  expect(buckets.balance("one").tokens).toBe(8);
  expect(buckets.take("one", 1_000, -10)).toEqual({ tokens: -10, retryAfter: 6, reset: 10 });
  now = 7;
  expect(buckets.balance("one").tokens).toBe(2);
  expect(buckets.take("one", -100).tokens).toBe(10);
  now = 1_000;
  expect(buckets.balance("one").tokens).toBe(10);
});
