import { LRUCache } from "lru-cache";

/** How much one may take: so many at once, and so many a second after that. */
export interface Quota {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is left in a bucket. */
export interface Balance {
  /** Below 0 where more was taken than was there. */
  readonly tokens: number;
  /** Seconds until one may be taken; at least 1. */
  readonly retryAfter: number;
  /** Seconds until the bucket is full; at least 1. */
  readonly reset: number;
}

/** How many clients are known at a time; who has not been heard of for longest has a full bucket again. */
const MOST_CLIENTS = 20_000;

/** A bucket of tokens for each client (https://en.wikipedia.org/wiki/Token_bucket). */
export class TokenBuckets {
  readonly quota: Quota;
  readonly #now: () => number;
  readonly #buckets = new LRUCache<string, { tokens: number; at: number }>({ max: MOST_CLIENTS });

  /** @param now seconds, that only grow */
  constructor(quota: Quota, now: () => number = () => performance.now() / 1_000) {
    this.quota = quota;
    this.#now = now;
  }

  /**
   * Takes tokens out of a client's bucket, also where there are fewer; a negative number puts them back.
   *
   * @param least what is left at least, however many are taken
   */
  take(client: string, tokens: number, least = Number.NEGATIVE_INFINITY): Balance {
    const { burst, perSecond } = this.quota;
    const at = this.#now();
    const bucket = this.#buckets.get(client) ?? { tokens: burst, at };
    const there = Math.min(burst, bucket.tokens + (at - bucket.at) * perSecond);
    const left = Math.min(burst, Math.max(least, there - tokens));
    this.#buckets.set(client, { tokens: left, at });
    return {
      tokens: left,
      retryAfter: Math.max(1, Math.ceil((1 - left) / perSecond)),
      reset: Math.max(1, Math.ceil((burst - left) / perSecond)),
    };
  }

  /** What a client has left. */
  balance(client: string): Balance {
    return this.take(client, 0);
  }
}
