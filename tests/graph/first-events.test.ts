import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";

/** The events that the data set began from, each whole in one request. */
let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

interface Participation {
  readonly role: string;
  readonly capacity: string | null;
  readonly office: { readonly id: string } | null;
  readonly participant: { readonly id: string } | null;
  readonly session: { readonly order: number } | null;
}

interface Whole {
  readonly conference: {
    readonly theme: string;
    readonly date: string;
    readonly place: { readonly name: string };
    readonly organizers: readonly { readonly id: string }[];
    readonly attendance: readonly unknown[];
    readonly sessions: readonly { readonly kind: string; readonly name: string }[];
    readonly parts: readonly { readonly id: string; readonly kind: string }[];
    readonly documents: {
      readonly nodes: readonly { readonly id: string; readonly name: string }[];
    };
    readonly participations: { readonly nodes: readonly Participation[] };
    readonly statements: {
      readonly nodes: readonly { readonly person: { readonly id: string } }[];
    };
    readonly citations: readonly unknown[];
  };
}

const WHOLE = `query ($id: ID!) {
  conference(id: $id) {
    theme date place { name } organizers { ... on Node { id } }
    attendance { count qualifier unit } sessions { kind name }
    parts { id kind } documents { nodes { id name } }
    participations(first: 100) {
      nodes { role capacity office { id } participant { ... on Node { id } } session { order } }
    }
    statements(first: 100) { nodes { person { id name } summary topics citations { source { title } } } }
    citations { source { id title url } }
  }
}`;

const whole = async (id: string) => (await graph.data<Whole>(WHOLE, { id })).conference;

/** Who took part in a role: `session order: who (office or capacity)`. */
const inRole = ({ participations }: Whole["conference"], role: string) =>
  participations.nodes
    .filter((participation) => participation.role === role)
    .map(({ participant, office, capacity }) => `${participant?.id} (${office?.id ?? capacity})`);

test("the party conference in Shusha, 15 June 2024", async () => {
  const conference = await whole("shusha-ruling-parties-conference-2024");
  expect(conference).toMatchObject({ date: "2024-06-15", place: { name: "Shusha" } });
  expect(conference.organizers).toEqual([{ id: "new-azerbaijan-party" }]);
  expect(conference.attendance).toEqual([{ count: 300, qualifier: "UP_TO", unit: "PEOPLE" }]);
  expect(conference.sessions.map(({ kind }) => kind)).toEqual(["PLENARY", "PLENARY", "PLENARY"]);
  expect(inRole(conference, "MESSAGE")).toEqual(["ilham-aliyev (president-az)"]);
  expect(inRole(conference, "SPEAKER")).toHaveLength(9);
  expect(conference.documents.nodes.map(({ id }) => id)).toEqual([
    "aliyev-address-shusha-conference-2024",
  ]);
  expect(conference.statements.nodes.map(({ person }) => person.id)).toContain("ali-ahmadov");
  expect(conference.citations.length).toBeGreaterThan(5);
});

test("the informal summit in Shusha, July 2024", async () => {
  const summit = await whole("ots-informal-summit-shusha-2024");
  expect(summit.theme).toBe(
    "Building a Sustainable Future through Transport, Connectivity and Climate Action",
  );
  expect(summit.date).toBe("2024-07-05/2024-07-06");
  expect(summit.parts).toContainEqual({
    id: "ots-cfm-informal-meeting-shusha-2024",
    kind: "MINISTERIAL",
  });
  expect(summit.documents.nodes.map(({ id }) => id)).toContain("karabakh-declaration-2024");
  expect(inRole(summit, "HOST")).toEqual(["ilham-aliyev (president-az)"]);
  expect(inRole(summit, "SIGNATORY")).toHaveLength(4);
  expect(inRole(summit, "OBSERVER").sort()).toEqual([
    "ersin-tatar (president-trnc)",
    "viktor-orban (prime-minister-hu)",
  ]);
});

test("the conference in Geneva, 23 April 2024: who spoke in which capacity", async () => {
  const conference = await whole("geneva-turkic-cooperation-organizations-conference-2024");
  expect(conference.date).toBe("2024-04-23");
  expect(inRole(conference, "MODERATOR")).toEqual([
    "omar-sultanov (kyrgyz-permanent-representative-geneva)",
  ]);
  expect(inRole(conference, "PANELLIST").sort()).toEqual([
    "aktoty-raimkulova (tchf-president)",
    "kadir-yaman (turkpa-commission-legal-secretary)",
    "omer-kocaman (ots-deputy-secretary-general)",
    "shahin-mustafayev (turkic-academy-president)",
    "sultan-raev (turksoy-secretary-general)",
  ]);
  const panel = conference.participations.nodes.filter(({ session }) => session !== null);
  expect(panel).toHaveLength(7);
});

test("the parliamentary conference in Baku, 7 December 2024, and its roundtable", async () => {
  const conference = await whole("parliamentarism-conference-baku-2024");
  expect(conference.place.name).toBe("Baku");
  expect(conference.attendance).toEqual([
    { count: 100, qualifier: "ABOUT", unit: "PEOPLE" },
    { count: 13, qualifier: "EXACT", unit: "COUNTRIES" },
  ]);
  expect(conference.parts.map(({ id }) => id)).toEqual([
    "parliaments-public-diplomacy-roundtable-baku-2024",
  ]);
  expect(conference.statements.nodes.map(({ person }) => person.id)).toContain("darkhan-kydyrali");
});

test("a nested query costs at most one statement a level", async () => {
  graph.statements.length = 0;
  await graph.data(`{
    bodies(first: 10, orderBy: FOUNDED_ASC) { nodes { id
      conferences(first: 20) { nodes { id name
        participations(first: 20) { nodes { role participant { ... on Person { name } } } }
      } }
    } }
  }`);
  // bodies, conferences, participations, people: one each, whatever the number of rows
  expect(graph.statements).toHaveLength(4);
});

test("from a body to the sources of a conference in one request", async () => {
  graph.statements.length = 0;
  const answer = await graph.data(`{
    body(id: "ots") { organs { offices(first: 5) { nodes { terms { nodes { person { participations(first: 5) { nodes {
      conference {
        sessions { name } place { name } state { name }
        documents(first: 5) { nodes { name } } citations { source { title } }
      }
    } } } } } } } } }
  }`);
  expect(JSON.stringify(answer)).toContain('"source":{"title":');
  expect(graph.statements).toHaveLength(14); // one for each of 13 edges, and one for where places lie
});
