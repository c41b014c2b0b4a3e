import { createHash } from "node:crypto";
import { join, sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { LandingFacts } from "./landing/facts";
import { landingPage } from "./landing/page";
import { STYLE } from "./landing/style";

export type { LandingFacts } from "./landing/facts";
export { LANDING_QUERY } from "./landing/query";

/** Where the build puts the playground: one page, with everything it loads beside it. */
function playgroundFolder(): string {
  return join(__dirname, "..", "..", "dist", "playground");
}

/** What both pages refuse: other hosts, other bases, being framed. */
const EVERYWHERE =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The editor makes style sheets of its own, and has the lines under what is wrong as `data:` in them. */
const PLAYGROUND_POLICY = [
  EVERYWHERE,
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
].join("; ");

const styleHash = createHash("sha256").update(STYLE).digest("base64");
const LANDING_POLICY = `${EVERYWHERE}; style-src 'sha256-${styleHash}'; img-src data:`;

/** Files below `assets/` bear a hash of their content in their name: the same name, the same file. */
const cacheControlOf = (path: string): string =>
  path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache";

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
 * Serves the two pages: the landing page at `/` and the playground at `/playground/`. Both load
 * everything from this server, and their Content-Security-Policy allows nothing else.
 *
 * `facts` is asked at each visit of `/`, so that the page follows the data.
 */
export async function registerWeb(
  app: FastifyInstance,
  facts: () => LandingFacts | Promise<LandingFacts>,
): Promise<void> {
  app.get("/", async (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .header("content-security-policy", LANDING_POLICY)
      .header("x-content-type-options", "nosniff")
      .send(landingPage(await facts())),
  );
  await registerPlayground(app);
}
