// Mercurius with graphql-jit; the schema has only what the operations of the bench ask for, and every
// edge a loader with one prepared statement. Usage: node mercurius.mjs DATABASE
import fastify from "fastify";
import mercurius from "mercurius";
import { openDatabase } from "./database.mjs";
import { listen } from "./listen.mjs";

const db = openDatabase(process.argv[2]);

const schema = `
  type Query {
    body(id: ID!): Body
    bodies(first: Int = 20, filter: BodyFilter): BodyConnection!
    participations(first: Int = 20, after: String): ParticipationConnection!
  }
  input BodyFilter { kind: [BodyKind!] }
  enum BodyKind { COOPERATION_BODY ORGAN INTERGOVERNMENTAL_ORGANIZATION PARLIAMENT POLITICAL_PARTY
    GOVERNMENT MINISTRY DIPLOMATIC_MISSION NGO UNIVERSITY COMPANY OTHER }
  type Body { id: ID! name: String! acronym: String kind: BodyKind!
    conferences(first: Int = 20): ConferenceConnection! }
  type BodyConnection { nodes: [Body!]! }
  type Conference { id: ID! name: String! date: String! theme: String kind: String! status: String!
    venue: String place: Place participations(first: Int = 20): ParticipationConnection! }
  type ConferenceConnection { nodes: [Conference!]! }
  type Participation { id: ID! role: String! capacity: String office: Office participant: Participant
    conference: Conference }
  type ParticipationConnection { nodes: [Participation!]! pageInfo: PageInfo! }
  type PageInfo { endCursor: String }
  type Office { id: ID! name: String! }
  type Person { id: ID! name: String! familyName: String! }
  type State { id: ID! name: String! }
  type Place { id: ID! name: String! }
  union Participant = Person | Body | State
`;

const BODY = "id, name, acronym, upper(kind) as kind";
const CONFERENCE = `c.id, c.name, c.date, c.theme, upper(c.kind) as kind, upper(c.status) as status,
  c.venue, c.place_id as placeId`;
const PARTICIPATION = `p.id, upper(p.role) as role, p.capacity, p.office_id as officeId,
  p.participant_id as participantId, p.participant_type as participantType,
  p.conference_id as conferenceId`;
const IN_KEYS = "in (select value from json_each(?))";

const bodyById = db.prepare(`select ${BODY} from bodies where id = ?`);
const bodiesOfKind = db.prepare(
  `select ${BODY} from bodies where kind ${IN_KEYS} order by name, id limit ?`,
);
const newestParticipations = db.prepare(`select ${PARTICIPATION}, p.date_order as dateOrder
  from participations p where (p.date_order, p.id) < (?, ?)
  order by p.date_order desc, p.id desc limit ?`);
const conferencesOfBodies = db.prepare(`select parent.value as parentId, ${CONFERENCE}
  from json_each(?) parent cross join conferences c on c.rowid in (
    select c.rowid from conference_organizers o cross join conferences c on c.id = o.conference_id
    where o.organizer_id = parent.value order by o.date_order desc, o.conference_id desc limit ?)
  order by parent.key, c.date_order desc, c.id desc`);
const participationsOfConferences = db.prepare(`select parent.value as parentId, ${PARTICIPATION}
  from json_each(?) parent cross join participations p on p.rowid in (
    select rowid from participations where conference_id = parent.value
    order by position, id limit ?)
  order by parent.key, p.position, p.id`);
const byIds = (columns, table) => db.prepare(`select ${columns} from ${table} where id ${IN_KEYS}`);
const conferencesByIds = byIds(CONFERENCE, "conferences c");
const placesByIds = byIds("id, name", "places");
const officesByIds = byIds("id, name", "offices");
const parties = {
  Person: byIds("id, name, family_name as familyName", "people"),
  Body: byIds(BODY, "bodies"),
  State: byIds("id, name", "states"),
};

/** One row for each query, by the id that a column of its object holds. */
function one(statement, queries, column) {
  const ids = new Set();
  for (const { obj } of queries) if (obj[column] !== null) ids.add(obj[column]);
  const rows = new Map();
  for (const row of statement.all(JSON.stringify([...ids]))) rows.set(row.id, row);
  return queries.map(({ obj }) => rows.get(obj[column]) ?? null);
}

/** The first rows of each query's object. */
function page(statement, queries) {
  const pages = new Map(queries.map(({ obj }) => [obj.id, []]));
  const rows = statement.all(JSON.stringify([...pages.keys()]), queries[0].params.first);
  for (const row of rows) pages.get(row.parentId).push(row);
  return queries.map(({ obj }) => ({ nodes: pages.get(obj.id) }));
}

function participants(queries) {
  const found = new Map();
  for (const [type, statement] of Object.entries(parties)) {
    const ids = new Set();
    for (const { obj } of queries) if (obj.participantType === type) ids.add(obj.participantId);
    if (ids.size === 0) continue;
    for (const row of statement.all(JSON.stringify([...ids]))) {
      row.type = type;
      found.set(row.id, row);
    }
  }
  return queries.map(({ obj }) => found.get(obj.participantId) ?? null);
}

function participations(_, { first, after }) {
  const [, dateOrder, id] = after
    ? JSON.parse(Buffer.from(after, "base64url").toString())
    : [null, Number.MAX_SAFE_INTEGER, ""];
  const nodes = newestParticipations.all(dateOrder, id, first);
  const last = nodes.at(-1);
  const position = last && JSON.stringify(["newest", last.dateOrder, last.id]);
  return {
    nodes,
    pageInfo: { endCursor: position && Buffer.from(position).toString("base64url") },
  };
}

const resolvers = {
  Query: {
    body: (_, { id }) => bodyById.get(id) ?? null,
    bodies: (_, { first, filter }) => ({
      nodes: bodiesOfKind.all(JSON.stringify(filter.kind.map((kind) => kind.toLowerCase())), first),
    }),
    participations,
  },
  Participant: { resolveType: ({ type }) => type },
};

// A loader may keep what it loads for the rest of the request; here nothing is asked twice.
const opts = { cache: false };
const loaders = {
  Body: {
    conferences: { loader: async (queries) => page(conferencesOfBodies, queries), opts },
  },
  Conference: {
    participations: {
      loader: async (queries) => page(participationsOfConferences, queries),
      opts,
    },
    place: { loader: async (queries) => one(placesByIds, queries, "placeId"), opts },
  },
  Participation: {
    conference: {
      loader: async (queries) => one(conferencesByIds, queries, "conferenceId"),
      opts,
    },
    office: { loader: async (queries) => one(officesByIds, queries, "officeId"), opts },
    participant: { loader: async (queries) => participants(queries), opts },
  },
};

const app = fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await listen(app);
