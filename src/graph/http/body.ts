import { isUtf8 } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";

/**
 * In a scope, takes bodies of JSON and no others. What is wrong with one is said with its place.
 *
 * @param note is told each body before it is parsed
 */
export function takeJson(
  scope: FastifyInstance,
  note: (request: FastifyRequest, body: string) => void,
): void {
  // Variables may have any name, `__proto__` too: nothing here merges what a client sends into other objects.
  const parse = scope.getDefaultJsonParser("ignore", "ignore");
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    if (!isUtf8(bytes)) {
      done(clientFault("the body is no text in UTF-8"));
      return;
    }
    const text = bytes.toString();
    note(request, text);
    void parse(request, text, (error, value) => done(error && withPlace(error, text), value));
  });
}

function clientFault(message: string): Error {
  return Object.assign(new Error(message), { statusCode: 400 });
}

/** The error with what the parser of JSON says as its cause, which names the place. */
function withPlace(error: Error, text: string): Error {
  try {
    JSON.parse(text);
  } catch (cause) {
    error.cause = cause;
  }
  return error;
}
