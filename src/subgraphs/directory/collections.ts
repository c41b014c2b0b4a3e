import { collection, idWithin } from "../../core/records/collection";
import { periodValues } from "../../core/time/columns";
import { checkBody } from "./checks";
import { BodyRecord, PlaceRecord, StateRecord } from "./records";
import { bodies, memberships, places, states } from "./tables";

const stateCollection = collection<StateRecord>({
  type: "State",
  path: "states.yaml",
  layout: "list",
  record: StateRecord,
  idOf: ({ code }) => code,
  load({ code, names, also = [], cites, ...record }, into) {
    into.insert(states, {
      id: code,
      kind: record.kind,
      name: names.en ?? code,
      names: JSON.stringify(names),
      alsoKnownAs: JSON.stringify(also),
      officialName: record.official_name,
      partOfId: record.part_of ?? null,
      capitalId: record.capital ?? null,
      isoAlpha3: record.iso_alpha3 ?? null,
      isoNumeric: record.iso_numeric ?? null,
      wikidata: record.wikidata ?? null,
    });
    const alsoKnownAs = [...also, record.official_name];
    into.entity({ type: "State", id: code, names, alsoKnownAs, cites });
  },
});

const placeCollection = collection<PlaceRecord>({
  type: "Place",
  path: "places.yaml",
  layout: "list",
  record: PlaceRecord,
  idOf: ({ id }) => id,
  load({ id, names, also = [], cites, ...record }, into) {
    into.insert(places, {
      id,
      name: names.en ?? id,
      names: JSON.stringify(names),
      alsoKnownAs: JSON.stringify(also),
      stateId: record.state,
      latitude: record.latitude,
      longitude: record.longitude,
      wikidata: record.wikidata ?? null,
    });
    into.entity({ type: "Place", id, names, alsoKnownAs: also, cites });
  },
});

const bodyCollection = collection<BodyRecord>({
  type: "Body",
  path: "bodies/*.yaml",
  layout: "file",
  record: BodyRecord,
  idOf: ({ id }) => id,
  check: (records, find) => {
    for (const located of records) checkBody(located, find);
  },
  load(record, into) {
    const { id, names, also = [], former_names = [], acronym, cites } = record;
    into.insert(bodies, {
      id,
      kind: record.kind,
      name: names.en ?? id,
      names: JSON.stringify(names),
      acronym: acronym ?? null,
      alsoKnownAs: JSON.stringify(also),
      formerNames: JSON.stringify(former_names),
      parentId: record.parent ?? null,
      affiliatedToId: record.affiliated_to ?? null,
      ...periodValues(record.period),
      foundedPlaceId: record.founded_place ?? null,
      foundingDocumentId: record.founding_document ?? null,
      headquartersId: record.headquarters ?? null,
      stateId: record.state ?? null,
      website: record.website ?? null,
      wikidata: record.wikidata ?? null,
      workingLanguages: JSON.stringify(record.working_languages ?? []),
      mandate: record.mandate ?? null,
      note: record.note ?? null,
      confidence: record.confidence,
    });
    const alsoKnownAs = [
      ...(acronym === undefined ? [] : [acronym]),
      ...also,
      ...former_names.map(({ name }) => name),
    ];
    into.entity({ type: "Body", id, names, alsoKnownAs, cites });

    const used = new Map<string, number>();
    for (const { state, body, ...member } of record.members ?? []) {
      const memberId = state ?? body ?? "";
      const membershipId = idWithin(used, id, memberId);
      into.insert(memberships, {
        id: membershipId,
        bodyId: id,
        memberId,
        memberType: state === undefined ? "Body" : "State",
        status: member.status,
        ...periodValues(member.period, member.attested),
        basisId: member.basis ?? null,
        note: member.note ?? null,
        confidence: member.confidence,
      });
      const date = member.period ?? null;
      into.entity({ type: "Membership", id: membershipId, cites: member.cites, date });
    }
  },
});

/** What the directory reads from `data/`, referenced things first. */
export const collections = [stateCollection, placeCollection, bodyCollection];
