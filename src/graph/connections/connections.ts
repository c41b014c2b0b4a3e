import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { DRAIN } from "./limits";

/** A request and its answer, until that has been sent. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Bytes that had been sent on its connection when it was last looked at, and when they grew. */
  sent: number;
  grewAt: number;
}

/** What is known of an open connection. */
interface Connection {
  readonly exchanges: Set<Exchange>;
  /** When its last answer had been sent, or it was opened; by `performance.now`. */
  idleSince: number;
}

/**
 * The open connections of a process that serves: it makes room for new ones by closing the one that has been
 * idle for longest, and ends all of them in order when the server is to end.
 */
export class Connections {
  readonly #open = new Map<Socket, Connection>();
  readonly #servers: Server[] = [];
  readonly #most: number;
  #isDraining = false;
  /** What waits while requests are put off; null while they are not. */
  #putOff: (() => void)[] | null = null;
  #lastOpened = 0;

  /** @param most connections at a time; a further one is closed where none of them is idle */
  constructor(most: number) {
    this.#most = most;
  }

  /** Watches the connections of a server; `localhost` may be two of them, one an address. */
  watch(server: Server): Server {
    this.#servers.push(server);
    server.on("connection", (socket) => this.#enter(socket));
    return server.prependListener("request", (request, response) => this.#begin(request, response));
  }

  /** How many are open. */
  get open(): number {
    return this.#open.size;
  }

  /** How many requests have not been answered to the end. */
  get underWay(): number {
    let count = 0;
    for (const { exchanges } of this.#open.values()) count += exchanges.size;
    return count;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** Whether requests are put off at the moment; see `quietly`. */
  get isPuttingOff(): boolean {
    return this.#putOff !== null;
  }

  /** Milliseconds since the last connection was opened. */
  get quietMs(): number {
    return performance.now() - this.#lastOpened;
  }

  /** Answers a request, now or when requests are no longer put off. */
  whenTaken(answer: () => void): void {
    if (this.#putOff === null) answer();
    else this.#putOff.push(answer);
  }

  /** Does something while requests are taken in and none is answered. */
  async quietly(work: () => Promise<void>): Promise<void> {
    this.#putOff = [];
    await work();
    const answers = this.#putOff;
    this.#putOff = null;
    for (const answer of answers) answer();
  }

  /** From now on the last answer on each connection says so: `Connection: close`. */
  beginDrain(): void {
    this.#isDraining = true;
    for (const { exchanges } of this.#open.values())
      for (const { response } of exchanges) response.shouldKeepAlive = false;
  }

  /** Takes no further connections. */
  closePorts(): void {
    for (const server of this.#servers) if (server.listening) server.close();
  }

  /** Ends the connections that have had nothing to do for so long. */
  endIdle(forMs: number): void {
    const before = performance.now() - forMs;
    for (const [socket, { exchanges, idleSince }] of this.#open)
      if (exchanges.size === 0 && idleSince <= before) socket.end(() => socket.destroy());
  }

  /** Ends the connections on which a client keeps an exchange from ending. */
  endStalled(): void {
    const now = performance.now();
    for (const [socket, { exchanges }] of this.#open)
      for (const exchange of exchanges) if (isStalled(exchange, socket, now)) socket.destroy();
  }

  /** Ends all of them, whatever is under way. */
  endAll(): void {
    for (const socket of this.#open.keys()) socket.destroy();
  }

  #enter(socket: Socket): void {
    if (this.#open.size >= this.#most && !this.#makeRoom()) {
      socket.destroy();
      return;
    }
    this.#lastOpened = performance.now();
    this.#open.set(socket, { exchanges: new Set(), idleSince: performance.now() });
    socket.once("close", () => this.#open.delete(socket));
  }

  /** Closes what has been idle for longest. */
  #makeRoom(): boolean {
    let longest: Socket | null = null;
    let since = Number.POSITIVE_INFINITY;
    for (const [socket, { exchanges, idleSince }] of this.#open)
      if (exchanges.size === 0 && idleSince < since) [longest, since] = [socket, idleSince];
    if (longest === null) return false;
    this.#open.delete(longest);
    longest.destroy();
    return true;
  }

  #begin(request: IncomingMessage, response: ServerResponse): void {
    if (this.#isDraining) response.shouldKeepAlive = false;
    const connection = this.#open.get(request.socket);
    if (connection === undefined) return;
    const exchange = { request, response, sent: 0, grewAt: performance.now() };
    connection.exchanges.add(exchange);
    response.once("close", () => {
      connection.exchanges.delete(exchange);
      connection.idleSince = performance.now();
    });
  }
}

function isStalled(exchange: Exchange, { bytesWritten }: Socket, now: number): boolean {
  const { request, response } = exchange;
  if (bytesWritten !== exchange.sent || response.writableLength === 0) {
    exchange.sent = bytesWritten;
    if (request.complete) exchange.grewAt = now;
  }
  return now - exchange.grewAt > (request.complete ? DRAIN.stallMs : DRAIN.bodyMs);
}
