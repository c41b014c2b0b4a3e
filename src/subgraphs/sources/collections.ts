import { collection, type Entity, type Sink } from "../../core/records/collection";
import { dateValues } from "../../core/time/date-columns";
import { checkSources } from "./checks";
import { isCitingType } from "./cited-types";
import { OpenQuestionRecord, PublisherRecord, type SourceRecord } from "./records";
import { citations, openQuestions, publishers, sources } from "./tables";

const publisherCollection = collection<PublisherRecord>({
  type: "Publisher",
  path: "sources/*.yaml",
  layout: "file",
  record: PublisherRecord,
  idOf: ({ id }) => id,
  check: checkSources,
  evidence: ({ id: publisher, sources: published }) =>
    published.map(({ id, kind, published }) => ({
      ...{ id, publisher },
      published: published === undefined ? null : dateValues(published).latest,
      isOfficial: kind === "official" || kind === "treaty",
    })),
  load({ id, publisher, sources: published }, into) {
    into.insert(publishers, { id, name: publisher, names: JSON.stringify({ en: publisher }) });
    into.entity({ type: "Publisher", id, names: { en: publisher } });
    for (const source of published) loadSource(id, source, into);
  },
});

function loadSource(publisherId: string, { published, ...source }: SourceRecord, into: Sink): void {
  into.insert(sources, { ...source, publisherId, date: published, ...dateValues(published) });
  // Its title is no name: a search for a person does not want every report on him.
  into.entity({ type: "Source", id: source.id, date: published ?? null });
}

const openQuestionCollection = collection<OpenQuestionRecord>({
  type: "OpenQuestion",
  path: "open-questions.yaml",
  layout: "list",
  record: OpenQuestionRecord,
  idOf: ({ id }) => id,
  load({ id, about, subject, readings, pick, why }, into) {
    const row = { id, aboutId: about, subject, readings: JSON.stringify(readings), pick, why };
    into.insert(openQuestions, row);
    into.entity({ type: "OpenQuestion", id, cites: readings.flatMap(({ cites }) => cites) });
  },
});

/** What the sources read from `data/`, referenced things first. */
export const collections = [publisherCollection, openQuestionCollection];

type Citing = Pick<Entity, "id" | "type" | "cites">;

/**
 * Writes down what an entity cites, of whichever subgraph; each source once.
 *
 * @throws Error when the entity's type is not registered, so that nobody could ask for what it cites
 */
export function writeCitations({ id, type, cites }: Citing, into: Sink): void {
  for (const [index, sourceId] of [...new Set(cites)].entries()) {
    if (!isCitingType(type)) throw new Error(`"${id}" cites, and ${type} is not in CITED_TYPES`);
    into.insert(citations, { entityId: id, rank: index + 1, entityType: type, sourceId });
  }
}
