import { LRUCache } from "lru-cache";
import type { Day } from "../../core/time/day";
import { type EncodedAnswer, sizeOfAnswer } from "./encoded-answer";
import type { AnswerHeaders } from "./headers";

/** What answers depend on beside their requests. */
export interface State {
  /** The build of the data. */
  readonly revision: string;
  /** Today, which some fields take where the client names no day. */
  readonly day: Day;
}

/** Where answers are stored, and how they are found and sent. */
export interface AnswerCache {
  readonly store: AnswerStore;
  /** What answers depend on at this moment. */
  readonly now: () => State;
  /** Whether requests that a browser sends to another site unasked are refused. */
  readonly csrf: boolean;
  readonly headers: AnswerHeaders;
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
 * Stores whole answers, by everything that decides them.
 *
 * It holds those of one state of the data at a time: who asks in another state empties it, and an
 * answer of another state is not taken. So no answer outlives its data. Bounded in bytes; what was
 * not asked for the longest goes first.
 */
export class AnswerStore {
  readonly counts: CacheCounts = { hits: 0, misses: 0 };
  /** Answers by what their requests mean. */
  readonly #answers: LRUCache<string, EncodedAnswer>;
  /** What a request means, by its exact key. */
  readonly #meanings: LRUCache<string, string>;
  #state: State | null = null;

  /** @param maxBytes of all that is kept, more than 0; one answer may take a tenth */
  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: Math.ceil(maxBytes * 0.8),
      maxEntrySize: Math.ceil(maxBytes * 0.1),
      sizeCalculation: (answer, meaning) =>
        sizeOfAnswer(answer) + meaning.length * BYTES_A_CHARACTER + BYTES_AROUND,
    });
    this.#meanings = new LRUCache({
      maxSize: Math.ceil(maxBytes * 0.2),
      maxEntrySize: Math.ceil(maxBytes * 0.01),
      sizeCalculation: (meaning, exact) =>
        (exact.length + meaning.length) * BYTES_A_CHARACTER + BYTES_AROUND,
    });
  }

  /** Bytes of all that is kept, about. */
  get bytes(): number {
    return this.#answers.calculatedSize + this.#meanings.calculatedSize;
  }

  /** How many answers are kept. */
  get entries(): number {
    return this.#answers.size;
  }

  /**
   * The answer to exactly this request.
   *
   * @param state now, as in the other methods
   * @param exact see `exactKey`
   * @returns null when none is kept
   */
  byExact(state: State, exact: string): EncodedAnswer | null {
    this.#enter(state);
    const meaning = this.#meanings.get(exact);
    return (meaning !== undefined && this.#answers.get(meaning)) || null;
  }

  /** The answer to a request of this meaning; from now on also to exactly this one. */
  byMeaning(state: State, meaning: string, exact: string): EncodedAnswer | null {
    this.#enter(state);
    const answer = this.#answers.get(meaning) ?? null;
    if (answer !== null) this.#meanings.set(exact, meaning);
    return answer;
  }

  /** Keeps an answer that was made in a state, if that is still the state and it is not too large. */
  keep(state: State, meaning: string, exact: string, answer: EncodedAnswer): void {
    if (!isSame(this.#state, state)) return;
    answer.onGrown = () => this.#weigh(meaning, answer);
    this.#answers.set(meaning, answer);
    if (this.#answers.has(meaning)) this.#meanings.set(exact, meaning);
  }

  /** Weighs an answer anew that has grown by another encoding, if it is kept. */
  #weigh(meaning: string, answer: EncodedAnswer): void {
    if (this.#answers.peek(meaning) !== answer) return;
    this.#answers.delete(meaning);
    this.#answers.set(meaning, answer);
  }

  /** Forgets all when the state is another one. */
  #enter(state: State): void {
    if (isSame(this.#state, state)) return;
    this.#answers.clear();
    this.#meanings.clear();
    this.#state = state;
  }
}

/** Whether two states give the same answers. */
export function isSame(one: State | null, other: State): boolean {
  return one !== null && one.day === other.day && one.revision === other.revision;
}
