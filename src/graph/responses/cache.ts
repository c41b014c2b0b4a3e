import { LRUCache } from "lru-cache";
import type { Day } from "../../core/time/day";
import { type KeptResponse, sizeOfResponse } from "./kept-response";

/** What answers depend on beside their requests. */
export interface State {
  /** The build of the data. */
  readonly revision: string;
  /** Today, which some fields take where the client names no day. */
  readonly day: Day;
}

/** What one answer or one request takes beside its bytes: the objects around them, their places. */
const BYTES_AROUND = 600;
/** Of a text in memory, at most. */
const BYTES_A_CHARACTER = 2;

/** How often an answer was there. */
export interface CacheCounts {
  hits: number;
  misses: number;
}

/**
 * Keeps whole answers, by everything that decides them.
 *
 * It keeps those of one state of the data at a time: who asks in another state empties it, and an
 * answer of another state is not taken. So no answer outlives its data. Bounded in bytes; what was
 * not asked for the longest goes first.
 */
export class ResponseCache {
  readonly counts: CacheCounts = { hits: 0, misses: 0 };
  /** Answers by what their requests mean. */
  readonly #responses: LRUCache<string, KeptResponse>;
  /** What a request means, by its exact bytes. */
  readonly #meanings: LRUCache<string, string>;
  #state: State | null = null;

  /** @param maxBytes of all that is kept, more than 0; one answer may take a tenth */
  constructor(maxBytes: number) {
    this.#responses = new LRUCache({
      maxSize: Math.ceil(maxBytes * 0.8),
      maxEntrySize: Math.ceil(maxBytes * 0.1),
      sizeCalculation: (response, meaning) =>
        sizeOfResponse(response) + meaning.length * BYTES_A_CHARACTER + BYTES_AROUND,
    });
    this.#meanings = new LRUCache({
      maxSize: Math.ceil(maxBytes * 0.2),
      maxEntrySize: Math.ceil(maxBytes * 0.01),
      sizeCalculation: (meaning, bytes) =>
        (bytes.length + meaning.length) * BYTES_A_CHARACTER + BYTES_AROUND,
    });
  }

  /** Bytes of all that is kept, about. */
  get bytes(): number {
    return this.#responses.calculatedSize + this.#meanings.calculatedSize;
  }

  /** How many answers are kept. */
  get entries(): number {
    return this.#responses.size;
  }

  /**
   * The answer to a request of exactly these bytes.
   *
   * @param state now, as in the other methods
   * @returns null when none is kept
   */
  byBytes(state: State, bytes: string): KeptResponse | null {
    this.#enter(state);
    const meaning = this.#meanings.get(bytes);
    return (meaning !== undefined && this.#responses.get(meaning)) || null;
  }

  /** The answer to a request of this meaning; from now on also to one of these bytes. */
  byMeaning(state: State, meaning: string, bytes: string): KeptResponse | null {
    this.#enter(state);
    const response = this.#responses.get(meaning) ?? null;
    if (response !== null) this.#meanings.set(bytes, meaning);
    return response;
  }

  /** Keeps an answer that was made in a state, if that is still the state and it is not too large. */
  keep(state: State, meaning: string, bytes: string, response: KeptResponse): void {
    if (!isSame(this.#state, state)) return;
    response.onGrown = () => this.#weigh(meaning, response);
    this.#responses.set(meaning, response);
    if (this.#responses.has(meaning)) this.#meanings.set(bytes, meaning);
  }

  /** Weighs an answer anew that has grown by another encoding, if it is kept. */
  #weigh(meaning: string, response: KeptResponse): void {
    if (this.#responses.peek(meaning) !== response) return;
    this.#responses.delete(meaning);
    this.#responses.set(meaning, response);
  }

  /** Forgets all when the state is another one. */
  #enter(state: State): void {
    if (isSame(this.#state, state)) return;
    this.#responses.clear();
    this.#meanings.clear();
    this.#state = state;
  }
}

/** Whether two states give the same answers. */
export function isSame(one: State | null, other: State): boolean {
  return one !== null && one.day === other.day && one.revision === other.revision;
}
