// An application as a team writes it by the documentation of Apollo Server, TypeGraphQL, Drizzle and
// DataLoader, with their defaults. It knows only what the operations of the bench ask for.
// Usage, once compiled: node server.js DATABASE
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { buildSchema } from "type-graphql";
import { createLoaders } from "./loaders";
import { BodyResolver, ConferenceResolver, type Context, ParticipationResolver } from "./resolvers";

async function main(file: string): Promise<void> {
  const db = drizzle(new Sqlite(file, { readonly: true }), { casing: "snake_case" });
  const schema = await buildSchema({
    resolvers: [BodyResolver, ConferenceResolver, ParticipationResolver],
  });
  const server = new ApolloServer<Context>({ schema });
  const { url } = await startStandaloneServer(server, {
    context: async () => ({ db, loaders: createLoaders(db) }),
    listen: { port: 0, host: "127.0.0.1" },
  });
  process.stdout.write(`ready: ${new URL(url).origin}/\n`);
}

const [, , file = ""] = process.argv;
main(file).catch((error: unknown) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
