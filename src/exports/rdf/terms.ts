/** Prefixes of the vocabularies in use; `kenesh` is added, as it depends on the base. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  owl: "http://www.w3.org/2002/07/owl#",
  dcterms: "http://purl.org/dc/terms/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  foaf: "http://xmlns.com/foaf/0.1/",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  edtf: "http://id.loc.gov/datatypes/edtf/",
} as const;

/** How a field's value is said in RDF. */
export type Manner =
  /** As a literal, or as a link where the value is an object. */
  | "plain"
  /** As the IRI that the text is. */
  | "iri"
  /** As a date of the datatype that its precision has. */
  | "date"
  /** As the Wikidata entity that the text names: `Q123`. */
  | "wikidata"
  /** As one of schema.org's states of an event, where it has one. */
  | "eventStatus";

/** What a field becomes: a predicate, as a prefixed name; with the manner of its value unless that is plain. */
export type Property = string | readonly [predicate: string, manner: Manner];

/** What objects of a GraphQL type are. */
export interface TypeTerms {
  readonly classes: readonly string[];
  /** Fields that mean something else than they commonly do. */
  readonly properties?: Readonly<Record<string, Property>>;
  /** Fields that are said once more, in terms that do not say all of it. */
  readonly also?: Readonly<Record<string, Property>>;
}

/**
 * Fields that mean the same wherever they stand. What is not here, and not under its type, is said with a
 * predicate of our own: `kenesh:<field>`; so nothing that a query selects is lost.
 */
export const COMMON: Readonly<Record<string, Property>> = {
  id: "dcterms:identifier",
  name: "schema:name",
  names: "skos:prefLabel",
  formerNames: "kenesh:formerName",
  alsoKnownAs: "skos:altLabel",
  acronym: "schema:alternateName",
  note: "skos:note",
  summary: "dcterms:abstract",
  website: ["foaf:homepage", "iri"],
  url: ["schema:url", "iri"],
  wikidata: ["owl:sameAs", "wikidata"],
  latitude: "schema:latitude",
  longitude: "schema:longitude",
  date: ["dcterms:date", "date"],
  startDate: ["schema:startDate", "date"],
  endDate: ["schema:endDate", "date"],
  start: ["schema:startDate", "date"],
  end: ["schema:endDate", "date"],
  born: ["schema:birthDate", "date"],
  died: ["schema:deathDate", "date"],
  period: "dcterms:temporal",
  place: "schema:location",
  series: "dcterms:isPartOf",
  documents: "schema:subjectOf",
  citations: "prov:wasDerivedFrom",
  topics: "schema:about",
};

/**
 * GraphQL types in the terms of W3C ORG (https://www.w3.org/TR/vocab-org/), schema.org and PROV-O
 * (https://www.w3.org/TR/prov-o/). Each object is also of our own class, `kenesh:<Type>`.
 */
export const TYPES: Readonly<Record<string, TypeTerms>> = {
  Body: {
    classes: ["org:Organization", "schema:Organization"],
    properties: {
      parent: "org:subOrganizationOf",
      organs: "org:hasSubOrganization",
      affiliatedTo: "org:linkedTo",
      affiliates: "org:linkedTo",
      memberOf: "org:hasMembership",
      foundedPlace: "schema:foundingLocation",
      workingLanguages: "schema:knowsLanguage",
      headquarters: "schema:location",
      offices: "org:hasPost",
    },
  },
  State: {
    classes: ["schema:AdministrativeArea", "foaf:Agent"],
    properties: {
      officialName: "schema:legalName",
      memberships: "org:hasMembership",
      partOf: "schema:containedInPlace",
    },
  },
  Place: { classes: ["schema:Place"], properties: { state: "schema:containedInPlace" } },
  Membership: {
    classes: ["org:Membership"],
    properties: {
      period: "org:memberDuring",
      body: "org:organization",
      member: "org:member",
    },
  },
  Person: {
    classes: ["foaf:Person", "schema:Person"],
    properties: {
      givenName: "foaf:givenName",
      familyName: "foaf:familyName",
      honorific: "schema:honorificPrefix",
      gender: "schema:gender",
      citizenships: "schema:nationality",
      terms: "org:hasMembership",
    },
  },
  Office: {
    classes: ["org:Post"],
    properties: { body: "org:postIn" },
  },
  Term: {
    classes: ["org:Membership"],
    properties: { period: "org:memberDuring", person: "org:member" },
  },
  Conference: {
    classes: ["schema:Event", "prov:Activity"],
    also: { status: ["schema:eventStatus", "eventStatus"] },
    properties: {
      organizers: "schema:organizer",
      partOf: "schema:superEvent",
      parts: "schema:subEvent",
      sessions: "schema:subEvent",
      participations: "prov:qualifiedAssociation",
    },
  },
  Session: {
    classes: ["schema:Event"],
    properties: { conference: "schema:superEvent" },
  },
  Participation: {
    classes: ["schema:Role", "prov:Association"],
    properties: { participant: "prov:agent", role: "schema:roleName" },
  },
  Statement: {
    classes: ["schema:CreativeWork"],
    properties: { person: "schema:creator" },
  },
  Series: { classes: ["schema:EventSeries"] },
  Document: {
    classes: ["schema:CreativeWork", "foaf:Document"],
    properties: {
      conference: "prov:wasGeneratedBy",
      entryIntoForce: ["dcterms:valid", "date"],
    },
  },
  Programme: { classes: ["schema:Project"] },
  Publisher: { classes: ["foaf:Agent", "schema:Organization"] },
  Citation: { classes: ["prov:Derivation"], properties: { source: "prov:entity" } },
  Source: {
    classes: ["prov:Entity", "schema:CreativeWork"],
    properties: {
      title: "dcterms:title",
      date: ["dcterms:issued", "date"],
      publisher: "dcterms:publisher",
      language: "dcterms:language",
    },
  },
};

/** States of an event that schema.org knows (https://schema.org/EventStatusType). */
export const EVENT_STATUS: Readonly<Record<string, string>> = {
  HELD: "schema:EventScheduled",
  SCHEDULED: "schema:EventScheduled",
  POSTPONED: "schema:EventPostponed",
  CANCELLED: "schema:EventCancelled",
};
