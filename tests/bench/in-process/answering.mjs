// Answers operations in this process, without sockets: from the text of a request to the bytes of its
// answer. Usage: fork answering.mjs merged|apollo DATABASE; see `engine.ts` for what it is sent.
import "reflect-metadata";
import { ApolloServer, HeaderMap } from "@apollo/server";
import { createContext } from "../../../dist/core/context.js";
import { openDatabase } from "../../../dist/core/database/database.js";
import { setV8Flags } from "../../../dist/core/v8-flags.js";
import { answerOperations } from "../../../dist/graph/answer-operations.js";
import { composeSupergraph } from "../../../dist/graph/compose.js";
import { mergeSupergraph } from "../../../dist/graph/merge.js";
import { operationsOf } from "../../../dist/graph/operation/index.js";
import { subgraphs } from "../../../dist/subgraphs/index.js";

const [, , kind, file] = process.argv;
const db = openDatabase(file);
const schema = mergeSupergraph(composeSupergraph(subgraphs));
const isOurs = kind === "merged";
if (isOurs) setV8Flags();
const report = (error) => process.stderr.write(`${error}\n`);
const plugins = isOurs ? [answerOperations(operationsOf(schema), report)] : [];
const server = new ApolloServer({ schema, plugins, logger: console });
await server.start();

const headers = new HeaderMap([["content-type", "application/json"]]);

/** The answer as one buffer. @throws Error when it has errors */
async function answer(text) {
  const { body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body: JSON.parse(text) },
    context: async () => createContext(db),
  });
  if (body.string.startsWith('{"errors"')) throw new Error(body.string.slice(0, 300));
  return Buffer.from(body.string);
}

const cpuMicroseconds = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Microseconds of the processor that each of some requests took. */
async function timed(texts) {
  const before = cpuMicroseconds();
  for (const text of texts) await answer(text);
  return (cpuMicroseconds() - before) / texts.length;
}

/** The longest time for which the event loop did nothing else while a request was answered, in milliseconds. */
async function longestStall(text) {
  let longest = 0;
  let last = performance.now();
  let isDone = false;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(look);
  };
  setImmediate(look);
  const bytes = await stalled(text);
  isDone = true;
  return { longest, bytes };
}

async function stalled(text) {
  let bytes = 0;
  const takePieces = (pieces) => {
    for (const { length } of pieces) bytes += length;
  };
  const { body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body: JSON.parse(text) },
    context: async () => createContext(db, { takePieces }),
  });
  if (body.string.startsWith('{"errors"')) throw new Error(body.string.slice(0, 300));
  return bytes + body.string.length;
}

process.on("message", async ({ what, texts }) => {
  process.send(what === "stall" ? await longestStall(texts[0]) : await timed(texts));
});
process.send("ready");
