import type { IncomingMessage } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../../core/context";

/** What is told of an operation to whoever runs the server; none of its words. */
export interface OperationFacts {
  /** Null where it has none. */
  readonly name: string | null;
  /** SHA-256 of the document, in hexadecimal; null where there is none. */
  readonly hash: string | null;
  /** Values; null where it was refused before that was known. */
  readonly price: number | null;
  /** The codes of the errors in its answer. */
  readonly errors: readonly string[];
}

/** What is told of an answer. */
export interface AnswerFacts {
  /** Null where no operation was asked for, or none could be read. */
  readonly operation: OperationFacts | null;
  /** Whether it was stored, or had to be made; null where such answers are not stored. */
  readonly cache: "hit" | "miss" | null;
  /** Of the data; null where it is from none. */
  readonly revision: string | null;
}

const NOTHING: AnswerFacts = { operation: null, cache: null, revision: null };

/** By the memo of a context, as Apollo Server hands on copies of the context itself. */
const prices = new WeakMap<Context["memo"], number>();
const operations = new WeakMap<Context["memo"], OperationFacts>();
const byRequest = new WeakMap<IncomingMessage, AnswerFacts>();

/** Notes what an operation was priced at. */
export function notePrice({ memo }: Context, values: number): void {
  prices.set(memo, values);
}

/** Notes something of the answer to a request. */
export function noteAnswer(request: IncomingMessage, facts: Partial<AnswerFacts>): void {
  byRequest.set(request, { ...factsOf(request), ...facts });
}

/** What was noted of the answer to a request. */
export function factsOf(request: IncomingMessage): AnswerFacts {
  return byRequest.get(request) ?? NOTHING;
}

/** The operation that a context served; null where none was read. */
export function factsIn(context: Context | null): OperationFacts | null {
  return context === null ? null : (operations.get(context.memo) ?? null);
}

/** Notes of each operation what is told of it. */
export const factsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, operationName, queryHash, response: { body } }) {
        const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
        if (contextValue?.memo === undefined) return; // the request asks for a revision that there is not
        operations.set(contextValue.memo, {
          name: operationName ?? null,
          hash: queryHash ?? null,
          price: prices.get(contextValue.memo) ?? null,
          errors: errors.map(({ extensions }) => String(extensions?.code)),
        });
      },
    };
  },
};
