import type { GraphQLError } from "graphql";
import { clientError } from "../../../core/errors";
import { turn } from "../../../core/turns";
import { ANSWER_LIMITS } from "../limits";

/** Milliseconds for which an operation holds the event loop before others get their turn. */
const SLICE = 5;
/** How many values are worked on between two looks at the clock. */
const VALUES_A_LOOK = 256;

/** Ends an operation while it runs, unlike the error of a field. */
export class Stopped extends Error {
  /** @param values how many it had made when its client gave up; null where it took more than it may */
  constructor(
    readonly reason: GraphQLError,
    readonly values: number | null,
  ) {
    super(reason.message);
  }
}

/**
 * What an operation may still take while it runs: what its price could not know, such as long texts,
 * is counted here. It also gives the event loop back, every few milliseconds.
 */
export class Budget {
  #values = 0;
  #objects = 0;
  #bytes = 0;
  /** Values since the last look at the clock. */
  #unlooked = 0;
  #sliceStart = performance.now();
  #spent = 0;

  /** @param signal says whether nobody waits for the answer any more */
  constructor(readonly signal: Pick<AbortSignal, "aborted"> | undefined) {}

  get values(): number {
    return this.#values;
  }

  /** @throws Stopped when there are too many */
  countObjects(more: number): void {
    this.#objects += more;
    if (this.#objects > ANSWER_LIMITS.objects)
      throw stopped(`the answer has more than ${ANSWER_LIMITS.objects} objects`);
  }

  /** @throws Stopped when there are too many */
  countValues(more: number): void {
    this.#values += more;
    if (this.#values > ANSWER_LIMITS.values)
      throw stopped(`the answer has more than ${ANSWER_LIMITS.values} values`);
  }

  /** @throws Stopped when there are too many */
  countBytes(more: number): void {
    this.#bytes += more;
    if (this.#bytes > ANSWER_LIMITS.bytes)
      throw stopped(`the answer has more than ${ANSWER_LIMITS.bytes} bytes`);
  }

  /** Says that some values were worked on, and whether it is time to pause. */
  isDue(worked: number): boolean {
    this.#unlooked += worked;
    if (this.#unlooked < VALUES_A_LOOK) return false;
    return this.isOver();
  }

  /** Whether it is time to pause, by the clock. */
  isOver(): boolean {
    this.#unlooked = 0;
    return performance.now() - this.#sliceStart > SLICE;
  }

  /**
   * Lets others do some work.
   *
   * @throws Stopped when the time is spent, or when nobody waits any more
   */
  async pause(): Promise<void> {
    this.#spent += performance.now() - this.#sliceStart;
    if (this.#spent > ANSWER_LIMITS.milliseconds)
      throw stopped(`the query took more than ${ANSWER_LIMITS.milliseconds} ms`);
    await turn();
    if (this.signal?.aborted) throw stopped("nobody waits for the answer any more", this.#values);
    this.resume();
  }

  /** Begins a slice after others had their turn, in whatever way. */
  resume(): void {
    this.#sliceStart = performance.now();
  }
}

function stopped(reason: string, values: number | null = null): Stopped {
  const message = `${reason}: it was stopped; ask for less, or send several queries`;
  return new Stopped(clientError("BUDGET_EXCEEDED", message), values);
}
