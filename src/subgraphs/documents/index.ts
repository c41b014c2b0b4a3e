import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { datedResolver } from "../../core/time/dated";
import { collections } from "./collections";
import { Document } from "./document";
import { DocumentResolver, documentConnection } from "./document.resolver";
import {
  BodyDocumentsResolver,
  ConferenceDocumentsResolver,
  PlaceDocumentsResolver,
  StateDocumentsResolver,
} from "./documents-of.resolver";
import { documentById } from "./loaders";

export const documents: Subgraph = {
  name: "documents",
  summary: "Declarations, agreements, charters and other documents, and who signed them.",
  resolvers: [
    DocumentResolver,
    namedResolver(Document),
    datedResolver(Document),
    ...documentConnection.resolvers,
    ConferenceDocumentsResolver,
    BodyDocumentsResolver,
    StateDocumentsResolver,
    PlaceDocumentsResolver,
  ],
  references: { Document: documentById },
  collections,
};
