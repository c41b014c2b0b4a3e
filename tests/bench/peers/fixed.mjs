// The limit of what Fastify can do: it sends a buffer that is there.
// Usage: node fixed.mjs FOLDER; `{ "file": "nested.0" }` is answered with nested.0.json
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import fastify from "fastify";
import { listen } from "./listen.mjs";

const [, , folder] = process.argv;
const buffers = new Map(
  readdirSync(folder).map((name) => [parse(name).name, readFileSync(join(folder, name))]),
);
const app = fastify();
app.post("/graphql", ({ body: { file } }, reply) => {
  reply.type("application/json; charset=utf-8").send(buffers.get(file));
});
await listen(app);
