import type { Table } from "drizzle-orm";
import type { ClassType } from "type-graphql";
import type { EntityType } from "../entity-types";
import type { FormerNameRecord } from "../former-names";
import type { Names } from "../names";
import type { Day } from "../time/day";
import { ALWAYS, type Life } from "../time/life";
import type { Notice } from "./notices";

/** What every subgraph may know of an entity that another one owns, when the data is built. */
export interface Entity {
  /** The name of its GraphQL type. */
  readonly type: EntityType;
  readonly id: string;
  /** What it is called; null for what has no name of its own, such as a term of office. */
  readonly names: Names | null;
  /** Other spellings, acronyms and former names. */
  readonly alsoKnownAs: readonly string[];
  /** What others call it by: a Wikidata item, a code of ISO 3166. */
  readonly codes: readonly string[];
  /** The names that it bore before, with their periods; `alsoKnownAs` has them, too. */
  readonly formerNames: readonly FormerNameRecord[];
  /** Ids of the sources that support it. */
  readonly cites: readonly string[];
  /** The days it concerns, as EDTF, when it has a date. */
  readonly date: string | null;
  /**
   * Id of the whole that it is a part of, such as the body of an organ, the body or state of an
   * office, the state of a place, the body of a programme.
   */
  readonly partOf: string | null;
  /**
   * What sort of thing it is and its number, in words that people put beside its place or year, in
   * every language and with the endings that they have there (`zirve`, `zirvesi`).
   */
  readonly wordsAlong: readonly string[];
  /** What is said of it, in English: statements, themes, outcomes, topics, summaries. */
  readonly texts: readonly string[];
  /** The graph is about it: a cooperation body. */
  readonly isCentral: boolean;
}

/** An entity among all others, when everything is read. */
export interface ConnectedEntity extends Entity {
  /** Ids of what people name along with it when they look for it; see `Sink.namedWith`. */
  readonly namedWith: readonly string[];
  /** How many references lead to it or from it, those to sources aside. */
  readonly connections: number;
}

/**
 * A row as it is written. A column that may be null is named, too, `undefined` where a record does not fill it:
 * so that none is forgotten. The places of texts (`rankColumn`) are filled when all are known.
 */
export type NewRow<T extends Table> = Every<T["$inferInsert"]>;

type Every<Insert> = {
  readonly [Column in Exclude<keyof Insert, `${string}Rank`>]-?: Record<never, never> extends Pick<
    Insert,
    Column
  >
    ? Insert[Column] | undefined
    : Insert[Column];
};

/** That something existed, and when: nothing that is its holds outside of this. */
export interface Existence {
  readonly id: string;
  readonly life: Life;
  /** Id of what it is a part of, and cannot precede or outlast: the body of an organ. */
  readonly within?: string | undefined;
}

/** A source, as far as it tells how well a fact that cites it is supported. */
export interface Evidence {
  readonly id: string;
  /** Sources of one publisher are not independent of each other. */
  readonly publisher: string;
  /** Whoever published it speaks for itself, or it is a treaty. */
  readonly isOfficial: boolean;
  /** The last day on which it may have been published; null where no date is on record. */
  readonly published: Day | null;
}

/**
 * Tells when something may have existed, by its record and by what it is a part of; always, where no
 * record tells, or there is no id.
 */
export type LifeLookup = (id: string | undefined) => Life;

/** Knows of no life: everything may have existed always. */
export const noLives: LifeLookup = () => ALWAYS;

/** Where a record's rows go. Rows of one table are written in the order they are put in. */
export interface Sink {
  insert<T extends Table>(table: T, row: NewRow<T>): void;
  entity(entity: Pick<Entity, "type" | "id"> & Partial<Entity>): void;
  /**
   * Says what people name along with an entity when they look for it: the place and the organizers of
   * a conference, the offices of a person. The whole that it is a part of goes without saying.
   */
  namedWith(id: string, others: readonly (string | undefined)[]): void;
  /** Says that something in the record has to be looked at again one day; see `notices.ts`. */
  notice(path: readonly (string | number)[], notices: readonly Notice[]): void;
  /** The last day on which one of these sources may have been published; null where no date is known. */
  readonly lastPublished: (cites: readonly string[]) => Day | null;
  /** Tells when that may have existed which something in the record belongs to. */
  readonly lifeOf: LifeLookup;
}

/** A record with the place it was read from. */
export interface Located<Record> {
  readonly record: Record;
  /** Reports what is wrong with it: what was found and what is expected. */
  readonly report: (path: readonly (string | number)[], message: string) => void;
}

/** A record with the name of the folder in which its file stands. */
export interface InFolder<Record> extends Located<Record> {
  readonly folder: string;
}

/** Looks a record up by its id among all that was read; undefined when there is none. */
export type Lookup = (id: string) => object | undefined;

/** One kind of record in `data/`: where it stands, what it may say, and what becomes of it. */
export interface Collection<Record extends object> {
  /** The GraphQL type of the records, or null when they are no entities themselves. */
  readonly type: EntityType | null;
  /** Below `data/`; a `*` stands for one folder or file name. */
  readonly path: string;
  /** A file holds one record named like it, or a list of records. */
  readonly layout: "file" | "list";
  readonly record: ClassType<Record>;
  /** The key of a record. */
  idOf(record: Record): string;
  /** When that which the record is about existed, where others cannot hold before or after. */
  existence?(record: Record): Existence;
  /** The sources in the record, by which the confidence of other records is checked. */
  evidence?(record: Record): readonly Evidence[];
  /** Writes the record's rows and names the entities in it. */
  load(record: Record, into: Sink): void;
  /** What cannot be seen in one record alone, or needs more than a rule on one property. */
  check?(records: readonly InFolder<Record>[], find: Lookup, lifeOf: LifeLookup): void;
}

/** A collection of any record; only its own code knows which. */
export type AnyCollection = Collection<never>;

/** Declares a collection, so that its functions know the record's type. */
export function collection<Record extends object>(of: Collection<Record>): AnyCollection {
  // The builder hands each collection only records that its own class has validated.
  return of as unknown as AnyCollection;
}

/** The codes that are on record. */
export function codesOf(...codes: readonly (string | undefined)[]): string[] {
  return codes.filter((code) => code !== undefined);
}

/** The id of something within a record: `ots.AZ`. The second of its kind is `ots.TM.2`. */
export function idWithin(used: Map<string, number>, ...parts: readonly string[]): string {
  const id = parts.join(".");
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}.${count}`;
}
