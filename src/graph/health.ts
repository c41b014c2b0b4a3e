import type { FastifyInstance } from "fastify";
import type { DatabaseOf } from "./revisions/requested";

/**
 * `/health/live`: the process answers. `/health/ready`: it can read every table, and is not about to
 * end; the answer tells the revision of its data, and why it is not ready.
 */
export function registerHealth(
  app: FastifyInstance,
  database: DatabaseOf,
  problem: () => string | null = () => null,
): void {
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    void reply.header("cache-control", "no-store");
    const reason = reasonNotReady(app, database) ?? problem();
    if (reason === null) return { status: "ready", revision: database().revision };
    return reply.code(503).header("retry-after", "5").send({ status: "not ready", reason });
  });
}

/** Why no requests should come; null when they may. */
function reasonNotReady(app: FastifyInstance, database: DatabaseOf): string | null {
  if (app.connections.isDraining) return "the server is about to end";
  try {
    database().probe();
    return null;
  } catch (error) {
    app.log.error(error);
    return "the database cannot be read";
  }
}
