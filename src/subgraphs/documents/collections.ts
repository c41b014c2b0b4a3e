import { collection, type Sink } from "../../core/records/collection";
import { dateValues } from "../../core/time/date-columns";
import { checkDocument } from "./checks";
import { DocumentRecord } from "./records";
import { documents, signatories } from "./tables";
import { wordsAlong } from "./words-along";

const documentCollection = collection<DocumentRecord>({
  type: "Document",
  path: "documents/*.yaml",
  layout: "file",
  record: DocumentRecord,
  idOf: ({ id }) => id,
  check: (records) => {
    for (const located of records) checkDocument(located);
  },
  load(record, into) {
    const { id, names, date, cites } = record;
    into.insert(documents, {
      id,
      kind: record.kind,
      name: names.en ?? id,
      names: JSON.stringify(names),
      date,
      ...dateValues(date),
      conferenceId: record.conference,
      bodyId: record.body,
      placeId: record.place,
      entryIntoForce: record.entered_into_force,
      url: record.url,
      summary: record.summary,
      note: record.note,
      confidence: record.confidence,
    });
    loadSignatories(record, into);
    into.entity({
      ...{ type: "Document", id, names, cites, date: date ?? null },
      wordsAlong: wordsAlong(record.kind),
      texts: record.summary === undefined ? [] : [record.summary],
    });
    into.namedWith(id, [record.place, record.body]);
  },
});

function loadSignatories({ id, date, signatories: parties = [] }: DocumentRecord, into: Sink) {
  const { dateOrder } = dateValues(date);
  for (const [index, partyId] of parties.entries())
    into.insert(signatories, {
      documentId: id,
      rank: index + 1,
      partyId,
      partyType: isStateCode(partyId) ? "State" : "Body",
      dateOrder,
    });
}

/** The codes of states are in capitals; all other ids are lower-case slugs. */
function isStateCode(id: string): boolean {
  return /^[A-Z]/.test(id);
}

/** What the documents read from `data/`. */
export const collections = [documentCollection];
