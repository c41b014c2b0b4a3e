/** A place to go from the landing page. */
export interface LandingLink {
  /** Where it leads, relative to `/` (`playground/`), so that the page also works below a path. */
  readonly href: string;
  readonly label: string;
  /** What the reader finds there, in one sentence. */
  readonly description: string;
}

/** How many records of one kind the data set holds. */
interface LandingCount {
  /** What is counted, in the plural: `conferences`. */
  readonly label: string;
  readonly count: number;
}

/** What the landing page tells that is not fixed. */
export interface LandingFacts {
  /** Where the server is reached, without a slash at the end: `https://kenesh.example`. */
  readonly origin: string;
  readonly links: readonly LandingLink[];
  readonly counts: readonly LandingCount[];
  /** Which state of the data is served. */
  readonly revision: string;
  /** How far the data reaches, a date; null when nothing tells. */
  readonly latestDate: string | null;
  readonly licence: { readonly name: string; readonly url: string };
  /** The `data` of the answer to `LANDING_QUERY`; null leaves it out. */
  readonly answer: object | null;
}
