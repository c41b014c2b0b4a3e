import { createHash } from "node:crypto";
import { type DocumentNode, type GraphQLError, parse } from "graphql";
import { render } from "preact-render-to-string";
import type { Context } from "../../core/context";
import type { ServedGraph } from "../../graph/server";
import { design } from "../design";
import { withFragments } from "./fragments";
import type { Framed } from "./framed";
import type { Language } from "./languages";
import { Layout } from "./layout";
import { Notes } from "./notes";
import type { Page, Shown, Variables } from "./page";
import type { Address } from "./parameters";
import { type Site, SiteProvider } from "./site";

/** A page with its operation, read once. */
export interface PreparedPage extends Page {
  readonly text: string;
  readonly document: DocumentNode;
}

/** Reads the operation of a page. @throws GraphQLError when it is no GraphQL */
export function prepare(page: Page): PreparedPage {
  const text = withFragments(page.query);
  return { ...page, text, document: parse(text) };
}

/** What a page is made for. */
export interface PageRequest {
  readonly address: Address;
  readonly language: Language;
  /** Of the page, below the root of the site, without parameters: `bodies/ots`. */
  readonly path: string;
  /** Where the site is reached, without a slash at the end. */
  readonly origin: string;
}

/** A document of HTML, ready to be sent. */
export interface Html {
  readonly text: string;
  /** A weak entity tag: the same text, in whatever encoding. */
  readonly tag: string;
}

/** What became of a request for a page. */
export type Answer =
  | { readonly kind: "shown"; readonly html: Html; readonly isWhole: boolean }
  | { readonly kind: "moved"; readonly path: string }
  | { readonly kind: "absent" }
  | { readonly kind: "refused"; readonly errors: readonly GraphQLError[] };

/** Runs the operation of a page and renders its answer. */
export async function answerPage(
  page: PreparedPage,
  request: PageRequest,
  graph: Pick<ServedGraph, "execute">,
  context: Context,
): Promise<Answer> {
  const { parameters } = request.address;
  const variables = {
    ...page.variables(parameters, new Date().toISOString().slice(0, 10)),
    lang: [request.language],
  };
  const { document } = page;
  const answer = await graph.execute({ document, variables, context });
  const { data, errors = [] } = answer;
  const isRefused = errors.some(({ extensions }) => extensions.code === "BAD_USER_INPUT");
  if (data === null || data === undefined || isRefused) return { kind: "refused", errors };
  const shown = page.show(data, parameters);
  if (shown === null) return errors.length > 0 ? { kind: "refused", errors } : { kind: "absent" };
  if ("movedTo" in shown) return { kind: "moved", path: shown.movedTo };
  const html = htmlOf(shown, request, {
    revision: context.db.revision,
    operation: operationLink(page.text, variables),
  });
  return { kind: "shown", html, isWhole: errors.length === 0 };
}

/** The link by which the playground shows an operation with its variables. */
function operationLink(query: string, variables: Variables): string {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return `playground/?${search}`;
}

/** What links of a page begin with, and what they carry on. */
export function linksOf({
  address,
  path,
}: Pick<PageRequest, "address" | "path">): Pick<Site, "root" | "carried"> {
  const depth = path.split("/").length - 1;
  return {
    root: depth === 0 ? "./" : "../".repeat(depth),
    carried: {
      ...(address.language !== null && { lang: address.language }),
      ...(address.revision !== null && { revision: address.revision }),
    },
  };
}

/** Renders what is shown within the frame of the site. */
export function htmlOf(
  { body, title, description, data, about }: Shown,
  { address, language, path, origin }: PageRequest,
  { revision, operation }: Pick<Framed, "revision" | "operation">,
): Html {
  const links = linksOf({ address, path });
  const parameters = inSearch(address.parameters, path);
  const framed: Framed = {
    title: path === "" ? title : `${title} · Kenesh`,
    description,
    canonical: operation === null ? null : canonicalOf(origin, path, parameters),
    path,
    parameters,
    stylesheet: design.stylesheet.path,
    scripts: [],
    about: about === undefined ? null : jsonInHtml({ "@context": "https://schema.org", ...about }),
    revision,
    operation,
    data,
  };
  const text = `<!doctype html>${render(
    <SiteProvider value={{ ...links, origin, language, notes: new Notes() }}>
      <Layout framed={framed}>{body}</Layout>
    </SiteProvider>,
  )}`;
  return { text, tag: `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` };
}

/** The parameters that stand behind `?`, without those that are part of the path. */
function inSearch(parameters: Address["parameters"], path: string): Address["parameters"] {
  const inPath = new Set(path.split("/").map(decodeURIComponent));
  return Object.fromEntries(
    Object.entries(parameters).filter(([name, value]) => name !== "id" || !inPath.has(value)),
  );
}

function canonicalOf(origin: string, path: string, parameters: Address["parameters"]): string {
  const search = new URLSearchParams(parameters).toString();
  return `${origin}/${path}${search === "" ? "" : `?${search}`}`;
}

/** JSON that may stand in a `script`: no "<" in it could begin a tag. */
function jsonInHtml(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
