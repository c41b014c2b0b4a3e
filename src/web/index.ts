import { join, sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type ServedPages, servePages } from "./pages/serve";

export type { ServedPages } from "./pages/serve";

/** Where the build puts the playground: one page, with everything it loads beside it. */
function playgroundFolder(): string {
  return join(__dirname, "..", "..", "dist", "playground");
}

/** The editor makes style sheets of its own, and has the lines under what is wrong as `data:` in them. */
const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
].join("; ");

/** Files below `assets/` bear a hash of their content in their name: the same name, the same file. */
const cacheControlOf = (path: string): string =>
  path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache";

/** Serves the playground at `/playground/`. */
async function registerPlayground(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: playgroundFolder(),
    prefix: "/playground/",
    decorateReply: false,
    cacheControl: false,
    setHeaders(response, path) {
      response.setHeader("cache-control", cacheControlOf(path));
      response.setHeader("content-security-policy", PLAYGROUND_POLICY);
      response.setHeader("x-content-type-options", "nosniff");
    },
  });
  // The page's own addresses are relative, so it must be seen below a slash; and so is this one,
  // for a proxy that puts the server below a path.
  app.get("/playground", (request, reply) =>
    reply.redirect(`playground/${new URL(request.url, "http://localhost").search}`, 308),
  );
}

/**
 * Serves the site: its pages, and the playground at `/playground/`. All of them load everything from this server, and
 * their Content-Security-Policy allows nothing else.
 */
export async function registerWeb(app: FastifyInstance, served: ServedPages): Promise<void> {
  await registerPlayground(app);
  servePages(app, served);
}
