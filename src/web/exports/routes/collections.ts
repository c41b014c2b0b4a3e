import type { FastifyInstance } from "fastify";
import { fileNamed, type QueryString, requestedPlans } from "../requests/parameters";
import { answerFile, COMPRESSION, type ExportServer } from "../responses/send";

/** Every collection in every format: `/export/<collection>.<format>`. */
export function serveCollections(scope: FastifyInstance, server: ExportServer): void {
  scope.route<{ Params: { file: string }; Querystring: QueryString }>({
    method: ["GET", "HEAD"],
    url: "/export/:file",
    ...COMPRESSION,
    handler(request, reply) {
      const { collection, format } = fileNamed(request.params.file);
      return answerFile(server, request, reply, request.url, async (now) => {
        const { plans, csv } = await requestedPlans(now, collection, format, request.query);
        const { name } = collection;
        const options = { csv, title: TITLE };
        return { format, name, disposition: "attachment", options, plans, size: "any" };
      });
    },
  });
}

/** The name of whatever has no name of its own. */
export const TITLE = "Kenesh";
