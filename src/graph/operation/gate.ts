import { clientError } from "../../core/errors";
import { turn } from "../../core/turns";

/** How many dear operations run at a time: each may hold some tens of megabytes. */
const MOST_RUNNING = 2;
/** How many may wait for that. */
const MOST_WAITING = 64;

/** Operations beyond this price are dear. */
const DEAR_VALUES = 20_000;
/** Operations up to this price are small: they take less than a millisecond. */
const SMALL_VALUES = 1_000;

/**
 * Lets few dear operations run at a time, in the order in which they come. Small ones begin at once,
 * others in a turn of their own: ten that come together would each run their first slice before anything
 * else happens.
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
    if (values <= SMALL_VALUES) return run();
    return values <= DEAR_VALUES ? turn().then(run) : this.#runDear(run);
  }

  async #runDear<Result>(run: () => Promise<Result>): Promise<Result> {
    await this.#enter();
    try {
      await turn();
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
