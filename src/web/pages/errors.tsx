import { GraphQLError, parse } from "graphql";
import type { VNode } from "preact";
import type { Context } from "../../core/context";
import { isForClient } from "../../graph/client-errors";
import type { ServedGraph } from "../../graph/server";
import type { Named } from "../parts/named";
import { ThingLink } from "../parts/named";
import { words } from "../parts/words";
import { type Html, htmlOf, type PageRequest } from "./answer";
import { withFragments } from "./fragments";
import { addressOf, useSite } from "./site";

/** A page that says what is wrong. */
export interface ErrorPage {
  readonly status: number;
  readonly html: Html;
  /** Seconds after which to try again; null where that is no use. */
  readonly retryAfter: string | null;
}

const NEAR = parse(
  withFragments(
    "query Near($text: String!, $lang: [LanguageTag!]!) { search(text: $text, first: 8) { nodes { ...Name } } }",
  ),
);

/** What has a name like the words of a path. */
export async function nearMatches(
  graph: Pick<ServedGraph, "execute">,
  { path, language }: Pick<PageRequest, "path" | "language">,
  context: Context,
): Promise<readonly Named[]> {
  const text = textOf(path.split("/").at(-1) ?? "").slice(0, 100);
  if (text.trim() === "") return [];
  const variables = { text, lang: [language] };
  const { data } = await graph.execute({ document: NEAR, variables, context });
  // The shape that the query asks for; without a search there are no near matches.
  const found = data as {
    search: { nodes: readonly (Named | Record<string, never>)[] } | null;
  } | null;
  const nodes = found?.search?.nodes ?? [];
  return nodes.filter((node): node is Named => typeof node.name === "string");
}

function textOf(part: string): string {
  try {
    return decodeURIComponent(part).replace(/[-_.]+/g, " ");
  } catch {
    return "";
  }
}

/** The page for an address where nothing is. */
export function absentPage(request: PageRequest, near: readonly Named[]): ErrorPage {
  return errorPage(request, 404, "Nothing is here", <Near near={near} path={request.path} />);
}

function Near({ near, path }: { near: readonly Named[]; path: string }) {
  return (
    <>
      <p>
        Nothing on record has the address <code>/{path}</code>.
      </p>
      {near.length > 0 && (
        <>
          <h2>You may have meant</h2>
          <ul class="columns">
            {near.map((one) => (
              <li>
                <ThingLink of={one} /> <span class="note">{words(one.__typename)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The page for an address that cannot be answered, by what is wrong with it. */
export function refusedPage(request: PageRequest, error: unknown, requestId: string): ErrorPage {
  const http = httpOf(error);
  const isTheirs = isForClient(error) && error instanceof GraphQLError;
  const status = http?.status ?? (isTheirs ? 400 : 500);
  const message = isTheirs
    ? error.message
    : `It was not your fault. The log has it as ${requestId}.`;
  return {
    ...errorPage(
      request,
      status,
      TITLES[status] ?? "This cannot be shown",
      <Refused message={message} path={request.path} />,
    ),
    retryAfter: http?.headers?.get("retry-after") ?? null,
  };
}

const TITLES: Readonly<Record<number, string>> = {
  400: "This address cannot be read",
  410: "This revision is no longer served",
  429: "Too much at once",
  500: "Something went wrong on our side",
  503: "Not now",
};

function Refused({ message, path }: { message: string; path: string }) {
  const site = useSite();
  const { revision: _revision, ...carried } = site.carried;
  return (
    <>
      <p>{message}</p>
      <p>
        <a href={addressOf({ ...site, carried }, path)}>
          The same page as it is now, without conditions
        </a>
      </p>
    </>
  );
}

function errorPage(request: PageRequest, status: number, title: string, rest: VNode): ErrorPage {
  const body = (
    <>
      <header class="heading">
        <p class="kind">{status}</p>
        <h1>{title}</h1>
      </header>
      {rest}
    </>
  );
  const shown = { title, description: title, body, data: [] };
  return {
    status,
    html: htmlOf(shown, request, { revision: null, operation: null }),
    retryAfter: null,
  };
}

interface HttpExtension {
  readonly status: number;
  readonly headers?: ReadonlyMap<string, string>;
}

function httpOf(error: unknown): HttpExtension | null {
  if (!(error instanceof GraphQLError)) return null;
  // Who makes an error with a status makes it in this form.
  return (error.extensions.http as HttpExtension | undefined) ?? null;
}
