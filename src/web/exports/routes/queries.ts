import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ExportError } from "../../../exports/errors";
import type { QueryString } from "../requests/parameters";
import { type QueryRequest, readQueryRequest } from "../requests/query-request";
import { answerFile, COMPRESSION, type ExportServer } from "../responses/send";
import { TITLE } from "./collections";

/** Any query as a file: by `POST /export`, or as a link, `/export?query=…&format=csv`. */
export function serveQueries(scope: FastifyInstance, server: ExportServer): void {
  scope.post("/export", COMPRESSION, (request, reply) => {
    const address = JSON.stringify([request.url, request.body]);
    return answerQuery(server, request, reply, address, request.body);
  });
}

/** Answers a link with a query in it. */
export function answerLink(
  server: ExportServer,
  request: FastifyRequest<{ Querystring: QueryString }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return answerQuery(server, request, reply, request.url, bodyIn(request.query));
}

function answerQuery(
  server: ExportServer,
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  body: unknown,
): Promise<FastifyReply> {
  return answerFile(server, request, reply, address, (now) => {
    const { plans, format, csv, title = TITLE }: QueryRequest = readQueryRequest(now, body);
    const options = { csv, title };
    return { format, name: "export", disposition: "attachment", options, plans, size: "limited" };
  });
}

/** The fields that a body would have; variables are JSON in a link, and the revision is read elsewhere. */
function bodyIn(query: QueryString): Readonly<Record<string, unknown>> {
  const { variables, revision: _revision, ...others } = query;
  if (variables === undefined) return others;
  return { ...others, variables: jsonIn(String(variables)) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExportError(`variables are a JSON object, they are given as ${text}`);
  }
}
