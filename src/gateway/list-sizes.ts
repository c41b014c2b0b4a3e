import { existsSync } from "node:fs";
import { type Database, openDatabase } from "../core/database/database";
import type { Order } from "./orders";

/** How many items the longest list of each field has, by `Type.field`. */
type ListSizes = Database["listSizes"];

/** Of how many revisions the sizes are known: the current one, those that clients may hold to, the next. */
const MOST_REVISIONS = 4;

const UNKNOWN: ListSizes = new Map();

/**
 * The sizes of the lists in the revisions that the subgraphs serve. With them, the gateway prices an
 * operation as the merged graph does, though it reads no data.
 */
export class ListSizesByRevision {
  #current: string | null;
  /** The oldest first. */
  readonly #known = new Map<string, ListSizes>();

  /**
   * @param file the database to begin with; where there is none, lists are taken to be of a usual size
   * @throws UserError when it is no database of this project
   */
  constructor(file: string) {
    this.#current = existsSync(file) ? this.#read(file) : null;
  }

  /** The sizes in a revision; those in the current one for null, and for a revision that is not served. */
  of(revision: string | null): ListSizes {
    return this.#known.get(revision ?? "") ?? this.#known.get(this.#current ?? "") ?? UNKNOWN;
  }

  /** Goes along when the subgraphs take another revision. @throws UserError when it cannot be read */
  obey(order: Order): void {
    if (order.do === "prepare") this.#read(order.file);
    else if (order.do === "switch") this.#current = order.revision;
    else if (order.do === "drop" && order.revision !== this.#current)
      this.#known.delete(order.revision);
  }

  /** @returns the revision in the file */
  #read(file: string): string {
    const database = openDatabase(file);
    const { revision, listSizes } = database;
    database.close();
    this.#known.delete(revision);
    this.#known.set(revision, listSizes);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_REVISIONS && oldest !== undefined) this.#known.delete(oldest);
    return revision;
  }
}
