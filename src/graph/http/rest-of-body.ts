import type { IncomingMessage } from "node:http";

/** What is thrown away of a body at most: bytes, and milliseconds. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_MS = 2_000;

/**
 * Takes what is left of a body that was refused and throws it away, within a bound: a client that is
 * still writing when its connection is closed does not see the answer
 * (https://www.rfc-editor.org/rfc/rfc9112#section-9.6).
 */
export function discardRest(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = MOST_BYTES;
    const take = (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) end();
    };
    const end = () => {
      clearTimeout(timer);
      request.off("data", take);
      resolve();
    };
    const timer = setTimeout(end, MOST_MS);
    if (request.readableEnded) return end();
    request.on("data", take).once("end", end).once("close", end).once("error", end);
    request.resume();
  });
}
