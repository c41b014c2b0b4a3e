import type { IncomingMessage } from "node:http";
import { isIP, isIPv6 } from "node:net";
import proxyAddr from "@fastify/proxy-addr";

/** Tells of an address whether what it says of where a request comes from is taken for true. */
export type TrustedProxies = (address: string, hops: number) => boolean;

/**
 * Reads a list of addresses and networks, `10.0.0.0/8, 192.168.1.2, loopback`.
 *
 * @throws TypeError when one of them is neither
 */
export function readProxies(text: string): TrustedProxies {
  const parts = text.split(",").map((part) => part.trim());
  return proxyAddr.compile(parts.filter((part) => part !== ""));
}

/**
 * Who sends a request: the last address on its way, by `x-forwarded-for`, that is no trusted proxy.
 * Of IPv6 the network of 64 bits counts, as one client has all addresses of it.
 */
export function clientOf(request: IncomingMessage, proxies: TrustedProxies): string {
  const told = plain(proxyAddr(request, proxies));
  const address = isIP(told) === 0 ? plain(request.socket.remoteAddress ?? "") : told;
  return isIPv6(address) ? network(address) : address;
}

/** An IPv4 address that is written as one of IPv6, as sockets for both do, without that. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

/** The first 64 bits of an address of IPv6. */
function network(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const first = [...before, ...zeros, ...after].slice(0, 4);
  return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
