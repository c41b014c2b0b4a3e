import type { IncomingMessage, ServerResponse } from "node:http";
import type { Allowance } from "../../core/context";
import { clientError } from "../../core/errors";
import { ALLOWED_ORIGIN, EXPOSED_HEADERS, NOT_STORED } from "../responses/headers";
import { clientOf, type TrustedProxies } from "./client-address";
import { type Balance, type Quota, TokenBuckets } from "./token-buckets";

declare module "fastify" {
  interface FastifyInstance {
    /** Null where nobody is limited. */
    rateLimit: RateLimit | null;
  }
}

/** What one address may take: requests, and values as operations are priced. */
export interface Quotas {
  readonly requests: Quota;
  readonly values: Quota;
}

/** How much more than in a second, or a minute, may be taken at once. */
const BURST = 5;

/** Quotas of so many requests a second and so many values a minute. */
export function quotasOf(requestsPerSecond: number, valuesPerMinute: number): Quotas {
  return {
    requests: { burst: BURST * requestsPerSecond, perSecond: requestsPerSecond },
    values: { burst: BURST * valuesPerMinute, perSecond: valuesPerMinute / 60 },
  };
}

/** Paths that whoever runs the server asks for. */
const OPERATORS_PATHS = /^\/(health\/|metrics$)/;

/** Bounds what one client takes of a server. */
export interface RateLimit {
  /** Counts a request, once, and answers it with 429 where it is one too many. */
  refuse(request: IncomingMessage, response: ServerResponse): boolean;
  /** Who sends a request, as it is counted. */
  clientOf(request: IncomingMessage): string;
  /** Counts the values of one operation. Its `take` throws `RATE_LIMITED` where none are left. */
  ofOperation(request: IncomingMessage): Allowance;
  /**
   * Counts the values of a file, which is not cut when they come to an end.
   *
   * @throws GraphQLError `RATE_LIMITED` when none are left before it begins
   */
  ofFile(request: IncomingMessage): Allowance;
}

/**
 * Limits the requests of each address, and the values that are made for it; the headers of each answer
 * tell what is left (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/).
 */
export function rateLimit(quotas: Quotas, proxies: TrustedProxies): RateLimit {
  const requests = new TokenBuckets(quotas.requests);
  const values = new TokenBuckets(quotas.values);
  const policy = `${policyOf("requests", quotas.requests)}, ${policyOf("values", quotas.values)}`;
  const counted = new WeakSet<IncomingMessage>();
  const requireValues = (client: string) => {
    const balance = values.balance(client);
    if (balance.tokens <= 0) throw tooManyValues(quotas.values, balance);
  };
  return {
    clientOf: (request) => clientOf(request, proxies),
    refuse(request, response) {
      if (counted.has(request) || OPERATORS_PATHS.test(request.url ?? "")) return false;
      counted.add(request);
      const client = clientOf(request, proxies);
      const balance = requests.take(client, 1);
      response.setHeader("ratelimit-policy", policy);
      response.setHeader(
        "ratelimit",
        `${leftOf("requests", balance)}, ${leftOf("values", values.balance(client))}`,
      );
      if (balance.tokens >= 0) return false;
      requests.take(client, -1); // what is refused is not counted: who waits is served
      sendRefusal(response, quotas.requests, balance);
      return true;
    },
    ofOperation(request) {
      const client = clientOf(request, proxies);
      return {
        take(price) {
          requireValues(client);
          values.take(client, price);
        },
        settle: (price, count) => void values.take(client, count - price),
      };
    },
    ofFile(request) {
      const client = clientOf(request, proxies);
      requireValues(client);
      // However large a file is, its client waits for no longer than a whole bucket takes to fill.
      const settle = (_price: number, count: number) =>
        void values.take(client, count, -quotas.values.burst);
      return { take: () => {}, settle };
    },
  };
}

function policyOf(name: string, { burst, perSecond }: Quota): string {
  return `"${name}";q=${burst};w=${Math.ceil(burst / perSecond)}`;
}

function leftOf(name: string, { tokens, reset }: Balance): string {
  return `"${name}";r=${Math.max(0, Math.floor(tokens))};t=${reset}`;
}

function tooManyValues({ burst, perSecond }: Quota, { retryAfter }: Balance): Error {
  const http = { status: 429, headers: new Map([["retry-after", `${retryAfter}`]]) };
  return clientError(
    "RATE_LIMITED",
    `too many values for one address, at most ${Math.round(perSecond * 60)} a minute and ${burst} at once: try again in ${retryAfter} s, ask for less, or send the same words again, as stored answers do not count`,
    { http },
  );
}

function sendRefusal(
  response: ServerResponse,
  { burst, perSecond }: Quota,
  { retryAfter }: Balance,
): void {
  const { message, extensions } = clientError(
    "RATE_LIMITED",
    `too many requests from one address, at most ${perSecond} a second and ${burst} at once: try again in ${retryAfter} s`,
  );
  response
    .writeHead(429, {
      ...NOT_STORED,
      "content-type": "application/json; charset=utf-8",
      "access-control-allow-origin": ALLOWED_ORIGIN,
      "access-control-expose-headers": EXPOSED_HEADERS.join(", "),
      "retry-after": `${retryAfter}`,
    })
    .end(JSON.stringify({ errors: [{ message, extensions }] }));
}
