/** The servers that hostile requests are sent to: the graph for clients, and what gateways ask. */
export const TARGETS = {
  clients: [],
  "as-subgraph": ["--as-subgraph"],
  subgraph: ["--subgraph", "events"],
} as const satisfies Record<string, readonly string[]>;
export type Target = keyof typeof TARGETS;

/** One request as it goes over the wire. */
export interface Sent {
  readonly method: "GET" | "POST";
  /** With its search. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request that asks for more than it seems. */
export interface HostileRequest {
  readonly name: string;
  readonly target: Target;
  /** A request of this kind, another text for each number: nothing that is kept answers it. */
  readonly make: (number: number) => Sent;
}

type Variables = Readonly<Record<string, unknown>>;

const JSON_BODY = { "content-type": "application/json" };
/** Statuses tell more to those who take this. */
const TAKES_STATUS = { accept: "application/graphql-response+json" };

/** A query posted to `/graphql`. */
export function post(
  name: string,
  query: string,
  variables: Variables = {},
  target: Target = "clients",
): HostileRequest {
  const make = (number: number) =>
    toGraphql(JSON.stringify({ query: `${query} #${number}`, variables }));
  return { name, target, make };
}

/** A body posted to `/graphql` as it is. */
export function postRaw(name: string, body: (number: number) => string): HostileRequest {
  return { name, target: "clients", make: (number) => toGraphql(body(number)) };
}

/** A query in the address of a GET. */
export function get(name: string, query: string, variables: Variables = {}): HostileRequest {
  const make = (number: number): Sent => {
    const search = new URLSearchParams({
      query: `${query} #${number}`,
      variables: JSON.stringify(variables),
    });
    return { method: "GET", path: `/graphql?${search}`, headers: TAKES_STATUS };
  };
  return { name, target: "clients", make };
}

/** A query to be exported. */
export function exported(
  name: string,
  query: string,
  fields: Readonly<Record<string, unknown>> = {},
): HostileRequest {
  const make = (number: number): Sent => ({
    method: "POST",
    path: "/export",
    headers: JSON_BODY,
    body: JSON.stringify({ query: `${query} #${number}`, ...fields }),
  });
  return { name: `${name}, POST /export`, target: "clients", make };
}

function toGraphql(body: string): Sent {
  return { method: "POST", path: "/graphql", headers: { ...JSON_BODY, ...TAKES_STATUS }, body };
}

/** So many texts, made from their numbers. */
export function many(count: number, text: (index: number) => string, between = " "): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(between);
}

/** A selection within itself, so many levels deep. */
export function nested(levels: number, field: string, inner: string): string {
  return `${`${field}{`.repeat(levels)}${inner}${"}".repeat(levels)}`;
}
