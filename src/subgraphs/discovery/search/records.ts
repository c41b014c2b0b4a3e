import type { ConnectedEntity } from "../../../core/records/collection";
import { type Day, formatDay } from "../../../core/time/day";
import { readPeriod } from "../../../core/time/period";
import { importanceOf, OF_EVIDENCE } from "./importance";
import { wordings } from "./wordings";

/** A spelling of a name; its language is null where it is not recorded. */
export interface Spelling {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string | null;
}

/** What can be found: a record with all its names. */
export interface SearchableRecord {
  readonly id: string;
  /** Its GraphQL type. */
  readonly type: string;
  /** Names, then other spellings, former names, acronyms: whatever a person may type for it. */
  readonly spellings: readonly Spelling[];
  /** What people type along with it: its place, its year, its kind, the acronym of who convened it. */
  readonly along: readonly Spelling[];
  /** Ids of the records whose names people type along with it. */
  readonly namedAlong: readonly string[];
  /** Below 1; see `importanceOf`. */
  readonly importance: number;
}

/**
 * The entities that have names, as they are searched for.
 *
 * @param entities everything in the graph
 */
export function searchableRecords(entities: readonly ConnectedEntity[]): SearchableRecord[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  // The same place goes along with many records.
  const known = new Map<ConnectedEntity, Spelling[]>();
  const asAlong = (entity: ConnectedEntity) => {
    const spellings = known.get(entity) ?? [...spellingsAsAlong(entity), ...titlesOf(entity)];
    known.set(entity, spellings);
    return spellings;
  };
  return entities.flatMap((entity) => {
    const { id, type, names, connections } = entity;
    if (names === null) return [];
    const along = [...entitiesAlong(entity, byId)];
    const others = along.flatMap(asAlong);
    const words = [...yearsOf(entity), ...entity.wordsAlong].map((text) => ({ lang: null, text }));
    const importance =
      type === "Publisher" ? OF_EVIDENCE : importanceOf(isCentral(entity, byId), connections);
    return [
      {
        ...{ id, type, importance, spellings: spellingsOf(entity), along: [...others, ...words] },
        namedAlong: along.map((other) => other.id),
      },
    ];
  });
}

type EntitiesById = ReadonlyMap<string, ConnectedEntity>;

/** A cooperation body, one of its offices, or a state. */
function isCentral(entity: ConnectedEntity, byId: EntitiesById): boolean {
  if (entity.type === "State") return true;
  const body = entity.type === "Office" ? byId.get(entity.partOf ?? "") : entity;
  return body?.isCentral ?? false;
}

function spellingsOf({ names, alsoKnownAs }: ConnectedEntity): Spelling[] {
  return [
    ...Object.entries(names ?? {}).map(([lang, text]) => ({ lang, text })),
    ...alsoKnownAs.map((text) => ({ lang: null, text })),
  ];
}

/** What it is named with and its wholes, with all their wholes: a place lies in its state, too. */
function entitiesAlong(entity: ConnectedEntity, byId: EntitiesById): Set<ConnectedEntity> {
  const along = new Set<ConnectedEntity>();
  const add = (id: string | null) => {
    const other = byId.get(id ?? "");
    if (other === undefined || other === entity || along.has(other)) return;
    along.add(other);
    add(other.partOf);
  };
  for (const id of [...entity.namedWith, entity.partOf]) add(id);
  return along;
}

/**
 * The words of its names. Of other spellings, only those of one word, and of bodies nothing else: with
 * their full names, every text about Turkic states would find every conference of the Organization of
 * Turkic States. Names of several words stand for it as a whole, by `namedAlong`.
 */
function spellingsAsAlong(entity: ConnectedEntity): Spelling[] {
  const isShort = ({ text, lang }: Spelling) =>
    wordings(text, lang).some((words) => words.length === 1);
  return spellingsOf(entity).filter(
    (spelling) => isShort(spelling) || (entity.type !== "Body" && spelling.lang !== null),
  );
}

/** Who holds an office bears its title in every language. */
function titlesOf({ type, wordsAlong }: ConnectedEntity): Spelling[] {
  return type === "Office" ? wordsAlong.map((text) => ({ text, lang: null })) : [];
}

/** What lasts longer than these many days is not known by its years. */
const MOST_DAYS = 40 * 366;

/** The years of its days; none where a bound is open or unknown. */
function yearsOf({ date }: ConnectedEntity): string[] {
  const days = date === null ? null : readPeriod(date);
  if (days === null || days.endLatest - days.startEarliest > MOST_DAYS) return [];
  const from = yearOf(days.startEarliest);
  const count = yearOf(days.endLatest) - from + 1;
  return Array.from({ length: count }, (_, index) => `${from + index}`);
}

function yearOf(day: Day): number {
  return Number(formatDay(day).slice(0, 4));
}
