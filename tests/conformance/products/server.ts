import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTrace } from "@apollo/server/plugin/inlineTrace";
import { startStandaloneServer } from "@apollo/server/standalone";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { buildSchemaSync } from "type-graphql";
import { federatedSchema } from "../../../src/graph/federation";
import { orphanedTypes, ProductResolver, references, UserResolver } from "./resolvers";

/** The newest version of Federation that the suite reads. */
const LINKS = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.3"
    import: [
      "@composeDirective" "@external" "@key" "@inaccessible" "@interfaceObject" "@override"
      "@provides" "@requires" "@shareable" "@tag"
    ]
  )
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")

directive @custom on OBJECT
`;

/** A server that runs until it is closed. */
export interface ProductsServer {
  readonly sdl: string;
  close(): Promise<void>;
}

/** Serves the suite's products, made a subgraph by our own builder. */
export async function serveProducts(port: number): Promise<ProductsServer> {
  const schema = buildSchemaSync({
    resolvers: [ProductResolver, UserResolver],
    orphanedTypes,
    validate: false,
    skipCheck: true,
  });
  const sdl = `${LINKS}\n${printSchemaWithDirectives(schema)}\n`;
  const apollo = new ApolloServer({
    schema: federatedSchema(schema, sdl, references),
    introspection: true,
    plugins: [ApolloServerPluginInlineTrace()],
  });
  await startStandaloneServer(apollo, { listen: { port, host: "localhost" } });
  return { sdl, close: () => apollo.stop() };
}
