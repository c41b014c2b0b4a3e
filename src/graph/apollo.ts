import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Context } from "../core/context";
import { answerOperations } from "./answer-operations";
import { formatError, type ReportError } from "./client-errors";
import type { PersistedQueries } from "./documents";
import { MOST_TOKENS, type Operations } from "./operation";
import { parsedDocuments } from "./parsed-documents";

/** How many mistakes in a document are told at a time. */
const MOST_MISTAKES = 20;

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
 * An Apollo Server that leaves operations to an executor of ours.
 *
 * Plugins that watch single fields are off: one of them would wrap every resolver for good.
 */
export function apolloServer(
  operations: Operations,
  { reportError, plugins, persistedQueries, csrf = false }: ApolloParts,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: operations.schema,
    introspection: true,
    csrfPrevention: csrf,
    includeStacktraceInErrorResponses: false,
    // Apollo Server would add a line's end, by copying the whole text.
    stringifyResult: (result) => JSON.stringify(result),
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationOptions: { maxErrors: MOST_MISTAKES },
    persistedQueries: { cache: persistedQueries },
    documentStore: parsedDocuments(),
    formatError: (formatted, error) => formatError(formatted, error, reportError),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
      answerOperations(operations, reportError),
    ],
  });
}
