import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { datedResolver } from "../../core/time/dated";
import { CitationResolver, citationConnection } from "./citation.resolver";
import { citedEntity } from "./cited-entity";
import { CITED_TYPES } from "./cited-types";
import { collections, writeCitations } from "./collections";
import { openQuestionById, publisherById, sourceById } from "./loaders";
import {
  OpenQuestionResolver,
  openQuestionConnection,
  ReadingResolver,
} from "./open-question.resolver";
import { Publisher } from "./publisher";
import { PublisherResolver, publisherConnection } from "./publisher.resolver";
import { Source } from "./source";
import { nodeConnection, SourceResolver, sourceConnection } from "./source.resolver";

const citedEntities = CITED_TYPES.map(citedEntity);

export const sources: Subgraph = {
  name: "sources",
  summary: "What every fact rests on, and what sources contradict each other on.",
  resolvers: [
    SourceResolver,
    datedResolver(Source),
    ...sourceConnection.resolvers,
    ...nodeConnection.resolvers,
    PublisherResolver,
    namedResolver(Publisher),
    ...publisherConnection.resolvers,
    OpenQuestionResolver,
    ...openQuestionConnection.resolvers,
    ReadingResolver,
    CitationResolver,
    ...citationConnection.resolvers,
    ...citedEntities.map(({ resolver }) => resolver),
  ],
  orphanedTypes: citedEntities.map(({ type }) => type),
  references: { Source: sourceById, Publisher: publisherById, OpenQuestion: openQuestionById },
  collections,
  observe: writeCitations,
};
