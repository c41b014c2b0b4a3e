import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { connect, type Socket } from "node:net";

/** The port of an address. */
export const portOf = (url: string) => Number(new URL(url).port);

/** A connection of which a test decides what is sent when. */
export interface RawConnection {
  readonly socket: Socket;
  /** What came until now. */
  received(): string;
  /** Resolves with how many milliseconds it was open. */
  readonly closed: Promise<number>;
}

/** Opens a connection and sends the beginning of something. */
export function openRaw(port: number, begin = ""): RawConnection {
  const opened = Date.now();
  let text = "";
  const socket = connect(port, "127.0.0.1", () => socket.write(begin));
  socket.on("data", (chunk) => (text += chunk));
  socket.on("error", () => {}); // that it was closed, `closed` tells
  const closed = new Promise<number>((resolve) =>
    socket.on("close", () => resolve(Date.now() - opened)),
  );
  return { socket, received: () => text, closed };
}

/** An answer, or what became of the request instead. */
export interface Outcome {
  /** 0 where no whole answer came. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The error's code, such as `ECONNREFUSED` where nothing listens. */
  readonly failure: string | null;
}

/** What a client sends. */
export interface Call {
  readonly port: number;
  readonly path: string;
  readonly agent?: Agent;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** Asks, and tells what became of it; never throws. */
export function call({ port, path, agent, headers = {}, method = "GET" }: Call): Promise<Outcome> {
  return new Promise((resolve) => {
    const failed = ({ code = "?" }: NodeJS.ErrnoException) =>
      resolve({ status: 0, headers: {}, body: "", failure: code });
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers, ...(agent && { agent }) },
      (response) => {
        let body = "";
        response.on("data", (chunk) => (body += chunk));
        response.on("error", failed);
        response.on("end", () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body, failure: null });
        });
      },
    );
    sent.on("error", failed);
    sent.end();
  });
}

/** Asks again and again, on one connection as long as the server keeps it, until told to end. */
export function keepCalling(callOf: () => Call, until: () => boolean): Promise<Outcome[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const outcomes: Outcome[] = [];
  const go = async (): Promise<Outcome[]> => {
    while (!until()) {
      const outcome = await call({ agent, ...callOf() });
      outcomes.push(outcome);
      if (outcome.failure !== null) break;
    }
    agent.destroy();
    return outcomes;
  };
  return go();
}
