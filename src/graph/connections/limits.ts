/**
 * What one client may take of a server, whatever it does: milliseconds, and connections.
 *
 * A head or a body that comes slower is refused with 408; an answer that nobody reads is given up.
 */
export const LIMITS = {
  /** From the beginning of a connection or a request to the end of its head. */
  headMs: 10_000,
  /** From the beginning of a request to the end of its body. */
  requestMs: 15_000,
  /** Of a connection on which nothing moves, neither way, while an answer is written. */
  stallMs: 30_000,
  /** Of a connection without a request; longer than load balancers keep theirs (60 s). */
  keepAliveMs: 72_000,
  /** How often the times are looked at. */
  checkEveryMs: 1_000,
  connections: 1_000,
} as const;

/** How long a server that was told to end goes on; milliseconds. */
export const DRAIN = {
  /** Of a request whose body does not arrive. */
  bodyMs: 2_000,
  /** Of an answer that nobody reads. */
  stallMs: 4_000,
  /** Of what is under way, after the port was closed; longer than a request may take. */
  withinMs: 18_000,
} as const;
