/** A list of the graph that is exported by its name. */
export interface Collection {
  /** What people type, and how its files begin: `open-questions`. */
  readonly name: string;
  /** The connection of `Query` that gives it. */
  readonly field: string;
  /** The GraphQL type of its items. */
  readonly type: string;
  /** What a row has, as GraphQL; `$lang` stands for the languages of names. */
  readonly selection: string;
}

const NAMED = "id name(lang: $lang)";
const NAMES = "names { lang text } alsoKnownAs";
const OFFICE = NAMED;
const PERIOD = "period { edtf start end isOngoing endIsUnknown }";
const PLACE = `${NAMED} latitude longitude state { ${NAMED} }`;
const PARTY = `__typename ... on Body { ${NAMED} } ... on State { ${NAMED} }`;
const PARTICIPANT = `${PARTY} ... on Person { ${NAMED} }`;
const CITED = "citations { source { id url } }";
const SUPPORT = `note confidence ${CITED}`;

/** Every collection there is, in the order in which people see them. */
export const collections: readonly Collection[] = [
  {
    name: "bodies",
    field: "bodies",
    type: "Body",
    selection: `kind ${NAMED} acronym ${NAMES} formerNames { lang name period { edtf } } ${PERIOD}
      parent { ${NAMED} } affiliatedTo { ${NAMED} } state { ${NAMED} } headquarters { ${PLACE} }
      foundedPlace { ${NAMED} } foundingDocument { ${NAMED} } website wikidata workingLanguages
      mandate ${SUPPORT}`,
  },
  {
    name: "memberships",
    field: "memberships",
    type: "Membership",
    selection: `id body { ${NAMED} } member { ${PARTY} } status ${PERIOD} basis { ${NAMED} } ${SUPPORT}`,
  },
  {
    name: "states",
    field: "states",
    type: "State",
    selection: `kind ${NAMED} ${NAMES} officialName partOf { ${NAMED} } isoAlpha3 isoNumeric flag
      capital { ${NAMED} latitude longitude } wikidata ${CITED}`,
  },
  {
    name: "places",
    field: "places",
    type: "Place",
    selection: `${PLACE} ${NAMES} wikidata ${CITED}`,
  },
  {
    name: "people",
    field: "people",
    type: "Person",
    selection: `${NAMED} givenName familyName honorific ${NAMES} gender born died
      citizenships { ${NAMED} } wikidata note ${CITED}`,
  },
  {
    name: "offices",
    field: "offices",
    type: "Office",
    selection: `kind ${OFFICE} ${NAMES} body { ${NAMED} } state { ${NAMED} } ${CITED}`,
  },
  {
    name: "terms",
    field: "terms",
    type: "Term",
    selection: `id person { ${NAMED} } office { kind ${OFFICE} body { ${NAMED} } state { ${NAMED} } }
      ${PERIOD} attested acting nominatedBy { ${NAMED} } predecessor { id } successor { id } ${SUPPORT}`,
  },
  {
    name: "series",
    field: "allSeries",
    type: "Series",
    selection: `${NAMED} names { lang text } body { ${NAMED} } organ { ${NAMED} } ${CITED}`,
  },
  {
    name: "conferences",
    field: "conferences",
    type: "Conference",
    selection: `kind ${NAMED} ${NAMES} series { ${NAMED} } number theme date startDate endDate status
      place { ${PLACE} } venue organizers { ${PARTY} } partOf { ${NAMED} }
      attendance { count qualifier unit } outcomes topics note confidence
      citations { source { id url date } }`,
  },
  {
    name: "sessions",
    field: "sessions",
    type: "Session",
    selection: `id conference { ${NAMED} } order kind ${NAMED} ${CITED}`,
  },
  {
    name: "participations",
    field: "participations",
    type: "Participation",
    selection: `id conference { ${NAMED} date } participant { ${PARTICIPANT} } role office { ${OFFICE} }
      capacity onBehalfOf { ${PARTY} } session { ${NAMED} } ${CITED}`,
  },
  {
    name: "statements",
    field: "statements",
    type: "Statement",
    selection: `id date person { ${NAMED} } conference { ${NAMED} } summary topics ${CITED}`,
  },
  {
    name: "documents",
    field: "documents",
    type: "Document",
    selection: `kind ${NAMED} names { lang text } date entryIntoForce body { ${NAMED} }
      conference { ${NAMED} } place { ${PLACE} } signatories { ${PARTY} } url summary ${SUPPORT}`,
  },
  {
    name: "programmes",
    field: "programmes",
    type: "Programme",
    selection: `${NAMED} names { lang text } body { ${NAMED} } ${CITED}`,
  },
  {
    name: "designations",
    field: "designations",
    type: "Designation",
    selection: `id programme { ${NAMED} } year place { ${PLACE} } state { ${NAMED} } honours
      ${PERIOD} ${SUPPORT}`,
  },
  {
    name: "sources",
    field: "sources",
    type: "Source",
    selection: "id kind title url language date publisher { id name }",
  },
  {
    name: "citations",
    field: "citations",
    type: "Citation",
    selection: "entity { __typename id } rank source { id title url date publisher { name } }",
  },
  {
    name: "open-questions",
    field: "openQuestions",
    type: "OpenQuestion",
    selection: `id about { __typename id } subject readings { value citations { source { id } } }
      pick why ${CITED}`,
  },
];
