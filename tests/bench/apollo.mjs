// Apollo Server with default settings: its standalone server, its default plugins, graphql-js. The
// schema and its resolvers are ours. Usage: node apollo.mjs DATABASE
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { createContext } from "../../dist/core/context.js";
import { openDatabase } from "../../dist/core/database/database.js";
import { composeSupergraph } from "../../dist/graph/compose.js";
import { mergeSupergraph } from "../../dist/graph/merge.js";
import { subgraphs } from "../../dist/subgraphs/index.js";

const db = openDatabase(process.argv[2]);
const server = new ApolloServer({ schema: mergeSupergraph(composeSupergraph(subgraphs)) });
const { url } = await startStandaloneServer(server, {
  context: async () => createContext(db),
  listen: { port: 0, host: "127.0.0.1" },
});
process.stdout.write(`ready: ${new URL(url).origin}/\n`);
