import type { ServerResponse } from "node:http";
import { clientError } from "../../core/errors";

/**
 * How many operations are answered at a time. Each is done in turns with the others, so that with more of
 * them all would come late.
 */
const MOST_AT_A_TIME = 400;

/** Turns operations away while there are too many, before they wait and the memory fills. */
export class Crowd {
  #size = 0;

  /**
   * Counts one more, until its answer has been sent or nobody waits for it.
   *
   * @throws GraphQLError `SERVER_BUSY`
   */
  enter(response: ServerResponse): void {
    if (this.#size >= MOST_AT_A_TIME) throw busy();
    this.#size += 1;
    response.once("close", () => {
      this.#size -= 1;
    });
  }
}

function busy(): Error {
  const http = { status: 503, headers: new Map([["retry-after", "1"]]) };
  return clientError(
    "SERVER_BUSY",
    `${MOST_AT_A_TIME} operations are being answered, as many as there may be at a time: send it again in a second`,
    { http },
  );
}
