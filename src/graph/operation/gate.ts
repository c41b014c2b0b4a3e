import { clientError } from "../../core/errors";

/** How many dear operations run at a time: each may hold some tens of megabytes. */
const MOST_RUNNING = 2;
/** How many may wait for that. */
const MOST_WAITING = 64;

/** Operations beyond this price are dear. */
const DEAR_VALUES = 20_000;

/**
 * Lets few dear operations run at a time, in the order in which they come. What is not dear never
 * waits.
 */
export class Gate {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /**
   * Runs an operation when it is its turn.
   *
   * @param values its price
   * @throws GraphQLError `SERVER_BUSY` when too many wait already
   */
  run<Result>(values: number, run: () => Promise<Result>): Promise<Result> {
    return values <= DEAR_VALUES ? run() : this.#runInTurn(run);
  }

  async #runInTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    await this.#enter();
    try {
      return await run();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #enter(): Promise<void> {
    if (this.#waiting.length >= MOST_WAITING)
      throw clientError(
        "SERVER_BUSY",
        "too many large queries wait here already: send it again in a minute, or ask for less",
        { http: { status: 503, headers: new Map([["retry-after", "60"]]) } },
      );
    if (this.#running >= MOST_RUNNING)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }
}
