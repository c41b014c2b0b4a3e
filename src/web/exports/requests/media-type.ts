import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** None of the media types that there are is one that the client accepts. */
export class NotAcceptable extends Error {}

/**
 * The media type that a client likes best; says that the answer depends on it.
 *
 * @param types what there is; the first is for whoever takes anything
 * @throws NotAcceptable with the list
 */
export function mediaTypeFor<const Type extends string>(
  { headers: { accept = "*/*" } }: FastifyRequest,
  reply: FastifyReply,
  types: readonly [Type, ...Type[]],
): Type {
  void reply.header("vary", "accept, accept-encoding");
  const liked = new Negotiator({ headers: { accept } }).mediaType([...types]);
  const found = types.find((type) => type === liked);
  if (found !== undefined) return found;
  throw new NotAcceptable(
    `there is nothing here of "${accept}"; accept one of: ${types.join(", ")}`,
  );
}
