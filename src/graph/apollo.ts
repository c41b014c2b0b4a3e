import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Context } from "../core/context";
import type { ErrorCode } from "../core/errors";
import { isForClient, ourFault } from "./client-errors";
import type { PersistedQueries } from "./documents";
import type { Execute } from "./execute";
import { executedBy } from "./executed-by";
import { parsedDocuments } from "./parsed-documents";
import { requestOf } from "./request-ids";

/** Tokens in one document; a long but sensible query has some hundreds. */
export const MOST_TOKENS = 5_000;

/** Told of errors that are our own fault, which clients only see as "internal", and of their request. */
export type ReportError = (error: unknown, requestId?: string) => void;

/** What an Apollo Server is given beside what it serves. */
interface ApolloParts {
  readonly reportError: ReportError;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  /** Where it keeps the queries that clients ask for by their hash. */
  readonly persistedQueries: PersistedQueries;
  /** Whether requests that a browser sends to another site unasked are refused. */
  readonly csrf?: boolean;
}

/**
 * An Apollo Server over a schema whose operations another executor runs.
 *
 * Plugins that watch single fields are off: one of them would wrap every resolver for good.
 */
export function apolloServer(
  schema: GraphQLSchema,
  execute: Execute,
  { reportError, plugins, persistedQueries, csrf = false }: ApolloParts,
): ApolloServer<Context> {
  const { gateway, plugin } = executedBy(schema, execute);
  return new ApolloServer<Context>({
    gateway,
    introspection: true,
    csrfPrevention: csrf,
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
  if (isForClient(cause)) return coded(formatted, cause);
  const requestId = requestOf(cause);
  reportError(cause, requestId);
  const { message: _message, extensions: _extensions, ...place } = formatted;
  return { ...place, ...ourFault(requestId) };
}

/** Apollo Server has no code for some requests that it refuses, such as one with the hash of another query. */
function coded(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const isRefused = cause instanceof GraphQLError && cause.extensions.http !== undefined;
  if (!isRefused || formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return formatted;
  const code: ErrorCode = "BAD_REQUEST";
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}
