import { createServer as createSocket } from "node:net";
import type { FastifyInstance } from "fastify";
import { UserError } from "../core/errors";

/** Where a server listens. */
export interface Address {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
}

/** @throws UserError when the address cannot be listened on */
export async function listen(app: FastifyInstance, address: Address): Promise<void> {
  try {
    await app.listen({ port: address.port, host: address.host });
  } catch (error) {
    await app.close();
    throw unusable(error, address);
  }
}

/**
 * The port that a server of another process can listen on: the given one, or a free one for 0.
 *
 * @throws UserError when the address cannot be listened on
 */
export function claimPort(address: Address): Promise<number> {
  const socket = createSocket();
  return new Promise((resolve, reject) => {
    socket.once("error", (error) => reject(unusable(error, address)));
    socket.listen({ port: address.port, host: address.host }, () => {
      const claimed = socket.address();
      const port = typeof claimed === "object" && claimed ? claimed.port : address.port;
      socket.close(() => resolve(port));
    });
  });
}

/** Where a client finds what listens on an address; without a slash at the end. */
export function urlOf({ port, host }: Address): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return `http://${isEverywhere ? "localhost" : host}:${port}`;
}

/** Where a client finds a server that listens. */
export function urlOfServer(app: FastifyInstance, host: string): string {
  const [address] = app.addresses();
  if (typeof address !== "object") throw new Error("the server does not listen on a port");
  return urlOf({ port: address.port, host });
}

function unusable(error: unknown, { port, host }: Address): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return new UserError(
      `port ${port} is in use; choose another one: \`PORT=${port + 1} npm start\``,
    );
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new UserError(
      `cannot listen on ${host}:${port} (${code}); choose another --host or --port`,
    );
  return error;
}
