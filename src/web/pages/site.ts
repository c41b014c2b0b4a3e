import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "./languages";
import { Notes } from "./notes";

/** What every part of a page knows of the request that it is made for. */
export interface Site {
  /** The root of the site, relative to the page: `./`, `../`. The server may be below a path. */
  readonly root: string;
  readonly language: Language;
  /** Where the site is reached, without a slash at the end: `https://kenesh.example`. */
  readonly origin: string;
  /** What links carry on, because this address has it: the language, the revision. */
  readonly carried: Readonly<Record<string, string>>;
  /** The sources that the page has referred to so far. */
  readonly notes: Notes;
}

const SiteContext = createContext<Site>({
  root: "./",
  origin: "",
  language: "en",
  carried: {},
  notes: new Notes(),
});

/** Gives the parts of a page its site. */
export const SiteProvider = SiteContext.Provider;

/** The site of the page that is being made. */
export function useSite(): Site {
  return useContext(SiteContext);
}

/**
 * The address of a page of this site.
 *
 * @param path below the root, `bodies/ots`
 * @param parameters besides those that all links carry on; empty ones are left out
 */
export function addressOf(
  { root, carried }: Pick<Site, "root" | "carried">,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...carried, ...parameters }))
    if (value !== undefined && value !== "") search.set(name, value);
  const text = search.toString();
  return `${root}${path}${text === "" ? "" : `?${text}`}`;
}
