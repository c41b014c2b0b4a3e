import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Context } from "../core/context";
import { isForClient, OUR_FAULT } from "./client-errors";
import type { PersistedQueries } from "./documents";
import type { Execute } from "./execute";
import { executedBy } from "./executed-by";
import { parsedDocuments } from "./parsed-documents";

/** Tokens in one document; a long but sensible query has some hundreds. */
export const MOST_TOKENS = 5_000;

/** Told of errors that are our own fault, which clients only see as "internal". */
export type ReportError = (error: unknown) => void;

/** What an Apollo Server is given beside what it serves. */
interface ApolloParts {
  readonly reportError: ReportError;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  /** Where it keeps the queries that clients ask for by their hash. */
  readonly persistedQueries: PersistedQueries;
}

/**
 * An Apollo Server over a schema whose operations another executor runs.
 *
 * Plugins that watch single fields are off: one of them would wrap every resolver for good.
 */
export function apolloServer(
  schema: GraphQLSchema,
  execute: Execute,
  { reportError, plugins, persistedQueries }: ApolloParts,
): ApolloServer<Context> {
  const { gateway, plugin } = executedBy(schema, execute);
  return new ApolloServer<Context>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Apollo Server would add a line's end, by copying the whole text.
    stringifyResult: (result) => JSON.stringify(result),
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    persistedQueries: { cache: persistedQueries },
    documentStore: parsedDocuments(),
    formatError: (formatted, error) => formatError(formatted, error, reportError),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      plugin,
      ...plugins,
    ],
  });
}

/** What is the client's to mend keeps its words; what is ours is reported and named "internal". */
function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  reportError: ReportError,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (isForClient(cause)) return formatted;
  reportError(cause);
  const { message: _message, extensions: _extensions, ...place } = formatted;
  return { ...place, ...OUR_FAULT };
}
