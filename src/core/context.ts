import type { Database } from "./database/database";
import { getOrInsert } from "./get-or-insert";

/** Counts what is made for one client, who may be sent only so much. */
export interface Allowance {
  /** Takes values before they are made. @throws GraphQLError `RATE_LIMITED` when none are left */
  take(values: number): void;
  /** Says how many there were of those that were taken. */
  settle(taken: number, values: number): void;
}

/** What a resolver is given with each request. One context serves one operation. */
export interface Context {
  readonly db: Database;
  /** What was made once for this request: loaders by their maker. */
  readonly memo: Map<unknown, unknown>;
  /** What the request is called in logs; undefined where there is no request. */
  readonly requestId?: string;
  /** Says whether nobody waits for the answer any more; undefined where that is not known. */
  readonly signal?: Pick<AbortSignal, "aborted">;
  /** Counts the values of the answer; undefined where nobody does. */
  readonly allowance?: Allowance;
  /** Takes a long answer as pieces of its JSON, in place of its data; undefined where nobody does. */
  readonly takePieces?: (pieces: readonly Buffer[]) => void;
}

/** The context of a new request. */
export function createContext(
  db: Database,
  request: Pick<Context, "requestId" | "signal" | "takePieces" | "allowance"> = {},
): Context {
  return { db, memo: new Map(), ...request };
}

/** Makes something once for each request, when it is first asked for. */
export function perRequest<Made>(make: (context: Context) => Made): (context: Context) => Made {
  return (context) => memoized(context, make, () => make(context));
}

/** What a request has under a key, made when it is first wanted. */
export function memoized<Made>(context: Context, key: unknown, make: () => Made): Made {
  // Only `make` writes under this key, so what is there is of its type.
  return getOrInsert(context.memo as Map<unknown, Made>, key, make);
}
