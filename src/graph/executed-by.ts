import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { Context } from "../core/context";
import type { Execute } from "./execute";

/** What an Apollo Server is given so that an executor of one's own executes its operations. */
interface ExecutedBy {
  readonly gateway: GatewayInterface;
  readonly plugin: ApolloServerPlugin<Context>;
}

/**
 * Lets an executor of one's own execute the operations of an Apollo Server.
 *
 * Apollo Server has a way for it, a gateway, which makes of each request an object with accessors of
 * its own: V8 makes a hidden class of it, in old memory, and the request and all that was loaded for
 * it grow old with that. So an answer without errors comes from a plugin, and the gateway is left with
 * the others, which it gives the form and the status that Apollo Server's errors have.
 */
export function executedBy(schema: GraphQLSchema, execute: Execute): ExecutedBy {
  /** What was not answered by the plugin, for the gateway. */
  const others = new WeakMap<object, Promise<ExecutionResult>>();
  return {
    plugin: {
      requestDidStart: async () => ({
        async responseForOperation({ document, request, contextValue }) {
          const executed = execute({
            document,
            // As it was asked for: what Apollo Server resolved has none where there is no such operation.
            operationName: request.operationName ?? null,
            variables: request.variables ?? {},
            context: contextValue,
          });
          const { data, errors } = await executed.catch(() => NO_RESULT);
          if (data !== undefined && errors === undefined)
            return { http: NOTHING_TO_ADD, body: { kind: "single", singleResult: { data } } };
          others.set(contextValue, executed);
          return null;
        },
      }),
    },
    gateway: {
      load: async () => ({
        executor: async ({ context }) => {
          const executed = others.get(context);
          if (executed === undefined) throw new Error("the plugin executes every operation first");
          return executed;
        },
      }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
  };
}

const NO_RESULT: ExecutionResult = {};

/** Beside what the answer's head has already. */
const NOTHING_TO_ADD = { headers: new HeaderMap() };
