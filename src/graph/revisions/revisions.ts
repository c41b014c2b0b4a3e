import type { Database } from "../../core/database/database";
import { clientError } from "../../core/errors";

/** For how long a former revision is there for those who ask for it: a walk through pages ends. */
const RETAINED_MS = 10 * 60_000;

/** How many former revisions are open at most. */
const MOST_FORMER = 2;

/** The fewest digits that name a revision. */
const FEWEST_DIGITS = 12;

/**
 * The revisions of the data that a process serves: the current one, and for some minutes those before
 * it, for clients that hold to one.
 */
export class Revisions {
  #current: Database;
  /** By revision, the oldest first: the current one, former ones, one that is about to be taken. */
  readonly #open = new Map<string, Database>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #fault: string | null = null;

  constructor(first: Database) {
    this.#current = first;
    this.#open.set(first.revision, first);
  }

  get current(): Database {
    return this.#current;
  }

  /**
   * The database to answer from.
   *
   * @param asked the revision or its first digits; null for the current one
   * @throws GraphQLError `REVISION_GONE`, `BAD_USER_INPUT`; `NOT_READY` while the file is damaged
   */
  database(asked: string | null = null): Database {
    if (this.#fault !== null) throw notReady(this.#fault);
    if (asked === null || asked === this.#current.revision) return this.#current;
    if (!/^[0-9a-f]+$/.test(asked) || asked.length < FEWEST_DIGITS) throw noRevision(asked);
    for (const database of this.#open.values())
      if (database.revision.startsWith(asked)) return database;
    throw revisionGone(asked, this.#current.revision);
  }

  /** Opens a further revision to those who ask for it. Takes the database over. */
  add(database: Database): void {
    const known = this.#open.get(database.revision);
    if (known !== undefined && known !== this.#current) this.drop(known.revision);
    this.#open.set(database.revision, database);
  }

  /** Answers from a revision that was added; the former one stays for some time. */
  switchTo(revision: string): void {
    const next = this.#open.get(revision);
    if (next === undefined) throw new Error(`revision ${revision} was not added`);
    const former = this.#current;
    this.#current = next;
    if (former !== next && former.revision === revision) former.close();
    else if (former !== next) this.#retire(former, this.#fault === null ? RETAINED_MS : 0);
    this.#fault = null;
  }

  /** Closes a revision that was added and is not to be taken. */
  drop(revision: string): void {
    const database = this.#open.get(revision);
    if (database === undefined || database === this.#current) return;
    clearTimeout(this.#timers.get(revision));
    this.#timers.delete(revision);
    this.#open.delete(revision);
    database.close();
  }

  /** Answers nothing until another revision is taken, or the same anew. */
  fail(reason: string): void {
    this.#fault = reason;
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const database of this.#open.values()) database.close();
  }

  #retire({ revision }: Database, afterMs: number): void {
    this.#timers.set(revision, setTimeout(() => this.drop(revision), afterMs).unref());
    const former = [...this.#timers.keys()];
    for (const oldest of former.slice(0, -MOST_FORMER)) this.drop(oldest);
  }
}

function notReady(reason: string): Error {
  const http = { status: 503, headers: new Map([["retry-after", "5"]]) };
  return clientError("NOT_READY", `the data cannot be read at the moment: ${reason}`, { http });
}

function noRevision(asked: string): Error {
  return clientError(
    "BAD_USER_INPUT",
    `"${asked}" is no revision: give the value of the header kenesh-revision of an answer, or its first ${FEWEST_DIGITS} digits at least`,
    { http: { status: 400 } },
  );
}

function revisionGone(asked: string, current: string): Error {
  return clientError(
    "REVISION_GONE",
    `revision ${asked} is no longer served; begin anew with the present one, ${current}`,
    { revision: current, http: { status: 410 } },
  );
}
