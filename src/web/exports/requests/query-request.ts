import { parse } from "graphql";
import { ExportError } from "../../../exports/errors";
import { formats } from "../../../exports/formats";
import { isObject } from "../../../exports/reading";
import { LIST_FORMS } from "../../../exports/table/columns";
import { type Plan, plansOf } from "../../../exports/table/plan";
import type { CsvDialect, Format } from "../../../exports/write/format";
import { MOST_TOKENS } from "../../../graph/operation";
import { CHOICES, chosen, dialectIn } from "./parameters";
import type { Snapshot } from "./snapshot";

/** What the body of `POST /export` may have, for the index. */
export const FIELDS = {
  query: "A GraphQL query; its connections are followed to their end.",
  variables: "Its variables.",
  operationName: "Which query, where there are several.",
  format: "The format; csv without it.",
  rows: "What a row is: `conferences.participations`.",
  ...CHOICES,
  title: "The name of a calendar.",
} as const;

/** What the body of a request asks for. */
export interface QueryRequest {
  readonly plans: readonly Plan[];
  readonly format: Format;
  readonly csv: CsvDialect;
  readonly title: string | undefined;
}

/**
 * Reads the body of `POST /export`.
 *
 * @throws ExportError or GraphQLError when it cannot be done as asked
 */
export function readQueryRequest({ schema }: Snapshot, body: unknown): QueryRequest {
  if (!isObject(body)) throw new ExportError('send a JSON object: {"query": "…"}');
  const unknown = Object.keys(body).find((name) => !(name in FIELDS));
  if (unknown !== undefined)
    throw new ExportError(
      `"${unknown}" is no field here; choose from: ${Object.keys(FIELDS).join(", ")}`,
    );
  const query = textIn(body, "query");
  if (query === undefined) throw new ExportError('give a query: {"query": "…"}');
  const format = formatNamed(textIn(body, "format") ?? "csv");
  const lists = chosen("lists", body.lists, LIST_FORMS);
  const variables = body.variables ?? {};
  if (!isObject(variables)) throw new ExportError("variables are a JSON object");
  const plans = plansOf(schema, parse(query, { maxTokens: MOST_TOKENS }), format, {
    variables,
    operationName: textIn(body, "operationName"),
    rows: textIn(body, "rows"),
    lists,
  });
  return { plans, format, csv: dialectIn(body, format), title: textIn(body, "title") };
}

function formatNamed(name: string): Format {
  const format = formats.find((one) => one.name === name);
  if (format !== undefined) return format;
  const names = formats.map((one) => one.name).join(", ");
  throw new ExportError(`"${name}" is no format; choose one of: ${names}`);
}

function textIn(body: Readonly<Record<string, unknown>>, name: keyof typeof FIELDS) {
  const value = body[name] ?? undefined; // null is as good as nothing
  if (value === undefined || typeof value === "string") return value;
  throw new ExportError(`${name} is text, it is given ${JSON.stringify(value)}`);
}
