// The limit of what SQLite can do: Fastify sends the JSON that one statement returns.
// Usage: node sql.mjs DATABASE
import fastify from "fastify";
import { openDatabase } from "./database.mjs";
import { listen } from "./listen.mjs";

const db = openDatabase(process.argv[2]);

const list = (item, from) =>
  `(select json_group_array(json(item)) from (select ${item} as item ${from}))`;
const answer = (field, value) =>
  db.prepare(`select json_object('data', json_object('${field}', ${value}))`).pluck();

const participant = `case p.participant_type
  when 'Person' then (select json_object('__typename', 'Person', 'id', id, 'name', name,
    'familyName', family_name) from people where id = p.participant_id)
  when 'Body' then (select json_object('__typename', 'Body', 'id', id, 'name', name)
    from bodies where id = p.participant_id)
  else (select json_object('__typename', 'State', 'id', id, 'name', name)
    from states where id = p.participant_id) end`;
const office = "(select json_object('id', id, 'name', name) from offices where id = p.office_id)";
const participations = list(
  `json_object('id', p.id, 'role', upper(p.role), 'capacity', p.capacity,
    'office', json(${office}), 'participant', json(${participant}))`,
  "from participations p where p.conference_id = c.id order by p.position, p.id limit 12",
);
const place = "(select json_object('id', id, 'name', name) from places where id = c.place_id)";
const conferences = list(
  `json_object('id', c.id, 'name', c.name, 'date', c.date, 'theme', c.theme, 'kind', upper(c.kind),
    'status', upper(c.status), 'venue', c.venue, 'place', json(${place}),
    'participations', json_object('nodes', json(${participations})))`,
  `from conference_organizers o cross join conferences c on c.id = o.conference_id
    where o.organizer_id = b.id order by o.date_order desc, o.conference_id desc limit 20`,
);
const bodies = list(
  `json_object('id', b.id, 'name', b.name, 'acronym', b.acronym,
    'conferences', json_object('nodes', json(${conferences})))`,
  "from bodies b where b.kind = 'cooperation_body' order by b.name, b.id limit 10",
);
const nested = answer("bodies", `json_object('nodes', json(${bodies}))`);

const light = answer(
  "body",
  `(select json_object('id', id, 'name', name, 'acronym', acronym, 'kind', upper(kind))
    from bodies where id = ?)`,
);

const conference = `(select json_object('id', id, 'name', name, 'date', date)
  from conferences where id = p.conference_id)`;
// Days before 1970 are negative; with this added, their digits sort as the numbers do.
const OFFSET = 1_000_000;
const wide = db.prepare(`select json_group_array(json_object('id', p.id, 'role', upper(p.role),
      'capacity', p.capacity, 'conference', json(${conference}))) as nodes,
    min(printf('%012d', date_order + ${OFFSET}) || id) as last
  from (select * from participations where (date_order, id) < (?, ?)
    order by date_order desc, id desc limit 100) p`);

/** One page; its last row has the lowest order, and by it the cursor. */
function pageAfter(after) {
  const [, dateOrder, id] = after
    ? JSON.parse(Buffer.from(after, "base64url").toString())
    : [null, Number.MAX_SAFE_INTEGER, ""];
  const { nodes, last } = wide.get(dateOrder, id);
  const position = ["newest", Number(last.slice(0, 12)) - OFFSET, last.slice(12)];
  const cursor = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `{"data":{"participations":{"nodes":${nodes},"pageInfo":{"endCursor":"${cursor}"}}}}`;
}

const answers = {
  Light: ({ id }) => light.get(id),
  Nested: () => nested.get(),
  Wide: ({ after }) => pageAfter(after),
};

const app = fastify();
app.post("/graphql", ({ body: { operationName, variables } }, reply) => {
  const json = answers[operationName](variables);
  reply.type("application/json; charset=utf-8").send(json);
});
await listen(app);
