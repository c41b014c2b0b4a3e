import { codesOf, collection, idWithin, type Sink } from "../../core/records/collection";
import { notAttestedNotice } from "../../core/records/notices";
import { periodValues } from "../../core/time/columns";
import { dateValues } from "../../core/time/date-columns";
import { checkOffice, checkPerson } from "./checks";
import { boundsByOthers } from "./exclusive-terms";
import { OfficeRecord, PersonRecord } from "./records";
import { successionOf } from "./succession";
import { citizenships, offices, people, terms } from "./tables";
import { wordsAlong } from "./words-along";

const personCollection = collection<PersonRecord>({
  type: "Person",
  path: "people/*.yaml",
  layout: "file",
  record: PersonRecord,
  idOf: ({ id }) => id,
  existence: ({ id, born, died }) => ({
    id,
    life: { first: dateValues(born).earliest, last: dateValues(died).latest },
  }),
  check: (records) => {
    for (const located of records) checkPerson(located);
  },
  load({ id, names, also = [], citizenship = [], born, cites, ...record }, into) {
    const birth = dateValues(born);
    into.insert(people, {
      id,
      name: names.en ?? id,
      names: JSON.stringify(names),
      givenName: record.given,
      familyName: record.family,
      honorific: record.honorific,
      alsoKnownAs: JSON.stringify(also),
      born,
      bornEarliest: birth.earliest,
      bornLatest: birth.latest,
      died: record.died,
      gender: record.gender,
      wikidata: record.wikidata,
      note: record.note,
    });
    for (const [rank, stateId] of citizenship.entries())
      into.insert(citizenships, { personId: id, stateId, rank });
    const codes = codesOf(record.wikidata);
    into.entity({ type: "Person", id, names, alsoKnownAs: also, codes, cites });
    into.namedWith(id, citizenship);
  },
});

const officeCollection = collection<OfficeRecord>({
  type: "Office",
  path: "offices/*.yaml",
  layout: "file",
  record: OfficeRecord,
  idOf: ({ id }) => id,
  check: (records, _find, lifeOf) => {
    for (const located of records) checkOffice(located, lifeOf);
  },
  load(record, into) {
    const { id, kind, titles, state, body, cites } = record;
    into.insert(offices, {
      id,
      kind,
      name: titles.en ?? id,
      names: JSON.stringify(titles),
      partyId: state ?? body ?? "",
      partyType: state === undefined ? "Body" : "State",
    });
    into.entity({
      ...{ type: "Office", id, names: titles, cites, partOf: state ?? body ?? null },
      wordsAlong: wordsAlong(kind, titles.en ?? ""),
    });
    loadTerms(record, into);
  },
});

function loadTerms({ id: officeId, kind, state, body, ...record }: OfficeRecord, into: Sink) {
  const used = new Map<string, number>();
  const placed = record.terms.map(({ person, period, attested = [], ...term }) => ({
    id: idWithin(used, officeId, person),
    officeId,
    personId: person,
    kind,
    partyId: state ?? body ?? "",
    acting: term.acting === true ? 1 : 0,
    nominatedById: term.nominated_by,
    ...periodValues(period, attested, [into.lifeOf(body), into.lifeOf(person)]),
    attested: JSON.stringify(attested),
    note: term.note,
    confidence: term.confidence,
    cites: term.cites,
  }));
  const bounds = boundsByOthers(kind, placed);
  const neighboursOf = successionOf(kind, placed);
  for (const [index, { cites, ...term }] of placed.entries()) {
    const fact = { ...record.terms[index], cites, id: term.id, type: "Term" } as const;
    into.notice(["terms", index], notAttestedNotice(fact, into));
    into.insert(terms, { ...term, ...bounds[index], ...neighboursOf(term) });
    into.entity({ type: "Term", id: term.id, cites, date: term.period });
    into.namedWith(term.personId, [officeId]);
  }
}

/** What this subgraph reads from `data/`, referenced things first. */
export const collections = [personCollection, officeCollection];
