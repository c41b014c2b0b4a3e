import type { FastifyInstance, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { clientError } from "../core/errors";

/** The documents that clients may ask for by an id, by that id. */
export type Documents = ReadonlyMap<string, string>;

declare module "fastify" {
  interface FastifyRequest {
    /** The id of a document that is asked for and not there. */
    unknownDocument?: string;
  }
}

/**
 * In the requests of a scope, puts the document in the place of its id: a request is from then on as
 * if it had come with it
 * (https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md).
 * Where a request brings a document, its id is not looked at.
 */
export function readDocuments(scope: FastifyInstance, documents: Documents): void {
  scope.addHook("preValidation", (request, _reply, done) => {
    if (request.method === "POST") readFromBody(request, documents);
    else if (request.url.includes("documentId=")) readFromAddress(request, documents);
    done();
  });
}

function readFromBody(request: FastifyRequest, documents: Documents): void {
  const { body } = request;
  if (typeof body !== "object" || body === null || "query" in body) return;
  if (!("documentId" in body) || typeof body.documentId !== "string") return;
  const query = documents.get(body.documentId);
  if (query === undefined) request.unknownDocument = body.documentId;
  else request.body = { ...body, query };
}

function readFromAddress(request: FastifyRequest, documents: Documents): void {
  const url = new URL(request.url, "http://localhost");
  const [id, ...others] = url.searchParams.getAll("documentId");
  if (id === undefined || others.length > 0 || url.searchParams.has("query")) return;
  const query = documents.get(id);
  if (query === undefined) request.unknownDocument = id;
  else {
    url.searchParams.set("query", query);
    request.raw.url = `${url.pathname}${url.search}`;
  }
}

/** The error to a client that asks for a document that is not there. */
export function unknownDocument(id: string): Error {
  return clientError(
    "PERSISTED_DOCUMENT_NOT_FOUND",
    `there is no document "${id}" here: send the whole query, or have the document added to those that the server is started with (\`kenesh serve --documents\`)`,
    { http: { status: 400 } },
  );
}

/** How many bytes of queries are kept that clients have registered themselves. */
const MOST_REGISTERED_BYTES = 4 * 1024 * 1024;

/** What Apollo Server keeps queries in, by `apq:` and the hash of each. */
export interface PersistedQueries {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Where Apollo Server finds the query of a hash
 * (https://www.apollographql.com/docs/apollo-server/performance/apq): among the documents, then among
 * those that clients have registered.
 */
export function persistedQueries(documents: Documents): PersistedQueries {
  const registered = new LRUCache<string, string>({
    maxSize: MOST_REGISTERED_BYTES,
    sizeCalculation: (text, key) => 2 * (text.length + key.length),
  });
  return {
    get: async (key) => documents.get(key.replace(/^apq:/, "sha256:")) ?? registered.get(key),
    set: async (key, text) => void registered.set(key, text),
    delete: async (key) => registered.delete(key),
  };
}
