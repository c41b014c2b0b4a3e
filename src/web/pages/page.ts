import type { VNode } from "preact";

/** One parameter of an address: gives the value as the page takes it, or why it cannot. */
export interface Parameter {
  /** For the message where another value is given: `a year, 1992`. */
  readonly expected: string;
  readonly matches: RegExp;
}

/** The text of each parameter that an address has; those it does not have are missing. */
export type Parameters = Readonly<Record<string, string>>;

/** What a page asks of the graph: the values of its query's variables besides `lang`. */
export type Variables = Readonly<Record<string, unknown>>;

/** Where the facts of a page can be had as data. */
export interface DataLink {
  /** What the reader gets, `csv`. */
  readonly label: string;
  /** Below the root of the site, `export/bodies.csv`. */
  readonly path: string;
}

/** What a page shows of an answer. */
export interface Shown {
  /** Of the window, without the name of the site. */
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** Everything between the head and the foot of the page, with one `h1`. */
  readonly body: VNode;
  readonly data: readonly DataLink[];
  /** What the page is about in the terms of schema.org; without it, nothing is said. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** The page that stands at another address: the id was one that others, or an earlier revision, use. */
export interface MovedTo {
  readonly movedTo: string;
}

/** One kind of page, whatever its data is. */
export interface Page {
  /** As the router writes it, `/bodies/:id`. */
  readonly path: string;
  /** One operation with `$lang: [LanguageTag!]!`; fragments of `fragments.ts` need not be in it. */
  readonly query: string;
  /** What may stand in the address after `?`, besides what every page takes. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** @param today in UTC, `2026-12-01` */
  variables(parameters: Parameters, today: string): Variables;
  /** What is shown of the answer; null where there is no such thing. */
  show(data: unknown, parameters: Parameters): Shown | MovedTo | null;
}

/** A kind of page as it is written: with the type of its answer. */
interface PageOf<Data> extends Omit<Page, "show" | "variables" | "parameters"> {
  readonly parameters?: Page["parameters"];
  readonly variables?: Page["variables"];
  show(data: Data, parameters: Parameters): Shown | MovedTo | null;
}

/** Makes a page of its definition. By default, the id of its path is its only variable. */
export function page<Data>({ show, ...definition }: PageOf<Data>): Page {
  return {
    parameters: {},
    variables: ({ id }) => (id === undefined ? {} : { id }),
    ...definition,
    // The graph answers in the shape of the page's own query.
    show: (data, parameters) => show(data as Data, parameters),
  };
}
