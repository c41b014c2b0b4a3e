import { codesOf, collection, idWithin, type Sink } from "../../core/records/collection";
import { notAttestedNotice } from "../../core/records/notices";
import { periodValues } from "../../core/time/columns";
import { lifeOfPeriod } from "../../core/time/life";
import { checkBody } from "./checks";
import { checkLives } from "./lives";
import { BodyRecord, type MembershipRecord, PlaceRecord, StateRecord } from "./records";
import { bodies, memberships, places, states } from "./tables";
import { wordsAlong } from "./words-along";

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
      partOfId: record.part_of,
      capitalId: record.capital,
      isoAlpha3: record.iso_alpha3,
      isoNumeric: record.iso_numeric,
      wikidata: record.wikidata,
    });
    const alsoKnownAs = [...also, record.official_name];
    into.entity({
      ...{ type: "State", id: code, names, alsoKnownAs, cites, partOf: record.part_of ?? null },
      codes: codesOf(record.wikidata, record.iso_alpha3),
      wordsAlong: wordsAlong(record.official_name),
    });
  },
});

const placeCollection = collection<PlaceRecord>({
  type: "Place",
  path: "places.yaml",
  layout: "list",
  record: PlaceRecord,
  idOf: ({ id }) => id,
  load({ id, names, also = [], former_names = [], cites, ...record }, into) {
    const formerNames = former_names.map(({ cites: _, ...name }) => name);
    into.insert(places, {
      id,
      name: names.en ?? id,
      names: JSON.stringify(names),
      alsoKnownAs: JSON.stringify(also),
      formerNames: JSON.stringify(formerNames),
      stateId: record.state,
      latitude: record.latitude,
      longitude: record.longitude,
      wikidata: record.wikidata,
    });
    const alsoKnownAs = [...also, ...former_names.map(({ name }) => name)];
    // What supports a former name supports the place.
    const allCites = [...new Set([...cites, ...former_names.flatMap((name) => name.cites)])];
    into.entity({
      ...{ type: "Place", id, names, alsoKnownAs, formerNames, cites: allCites },
      codes: codesOf(record.wikidata),
      partOf: record.state,
    });
  },
});

const bodyCollection = collection<BodyRecord>({
  type: "Body",
  path: "bodies/*.yaml",
  layout: "file",
  record: BodyRecord,
  idOf: ({ id }) => id,
  existence: ({ id, period, parent }) => ({ id, life: lifeOfPeriod(period), within: parent }),
  check: (records, find, lifeOf) => {
    for (const located of records) {
      checkBody(located, find);
      checkLives(located, lifeOf);
    }
  },
  load(record, into) {
    loadBody(record, into);
    into.namedWith(record.id, [record.headquarters]);
    const used = new Map<string, number>();
    for (const [index, member] of (record.members ?? []).entries()) {
      const id = idWithin(used, record.id, member.state ?? member.body ?? "");
      loadMembership(id, record.id, member, into);
      into.notice(
        ["members", index],
        notAttestedNotice({ ...member, id, type: "Membership" }, into),
      );
    }
  },
});

function loadBody(record: BodyRecord, into: Sink): void {
  const { id, names, also = [], former_names = [], acronym, cites } = record;
  into.insert(bodies, {
    id,
    kind: record.kind,
    name: names.en ?? id,
    names: JSON.stringify(names),
    acronym,
    alsoKnownAs: JSON.stringify(also),
    formerNames: JSON.stringify(former_names),
    parentId: record.parent,
    affiliatedToId: record.affiliated_to,
    ...periodValues(record.period, [], [into.lifeOf(record.parent)]),
    foundedPlaceId: record.founded_place,
    foundingDocumentId: record.founding_document,
    headquartersId: record.headquarters,
    stateId: record.state,
    website: record.website,
    wikidata: record.wikidata,
    workingLanguages: JSON.stringify(record.working_languages ?? []),
    mandate: record.mandate,
    note: record.note,
    confidence: record.confidence,
  });
  const formerNames = former_names.map(({ name }) => name);
  const alsoKnownAs = [...(acronym === undefined ? [] : [acronym]), ...also, ...formerNames];
  const partOf = record.parent ?? null;
  const isCentral = record.kind === "cooperation_body";
  const codes = codesOf(record.wikidata);
  into.entity({ type: "Body", id, names, alsoKnownAs, codes, cites, partOf, isCentral });
  into.notice([], notAttestedNotice({ ...record, type: "Body" }, into));
}

function loadMembership(
  id: string,
  bodyId: string,
  { state, body, ...member }: MembershipRecord,
  into: Sink,
): void {
  into.insert(memberships, {
    id,
    bodyId,
    memberId: state ?? body ?? "",
    memberType: state === undefined ? "Body" : "State",
    status: member.status,
    ...periodValues(member.period, member.attested, [into.lifeOf(bodyId), into.lifeOf(body)]),
    attested: JSON.stringify(member.attested ?? []),
    basisId: member.basis,
    note: member.note,
    confidence: member.confidence,
  });
  into.entity({ type: "Membership", id, cites: member.cites, date: member.period ?? null });
}

/** What the directory reads from `data/`, referenced things first. */
export const collections = [stateCollection, placeCollection, bodyCollection];
