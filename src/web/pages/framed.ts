import type { DataLink } from "./page";

/** What the frame of a page needs to know of it. */
export interface Framed {
  readonly title: string;
  readonly description: string;
  /** The absolute address of the page without language and revision; null where it has none, as of an error. */
  readonly canonical: string | null;
  /** Below the root, without parameters: `bodies/ots`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly stylesheet: string;
  readonly scripts: readonly string[];
  /** JSON-LD; null where nothing is said. */
  readonly about: string | null;
  readonly revision: string | null;
  /** The operation of the page, as a link to the playground; null where it has none. */
  readonly operation: string | null;
  readonly data: readonly DataLink[];
}
