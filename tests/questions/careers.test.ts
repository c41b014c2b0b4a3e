import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const CAREER = `query ($id: ID!, $first: Int) { person(id: $id) { terms(orderBy: OLDEST, first: $first) {
  nodes { office { name } period { edtf } attested successor { person { name } }
    citations { source { id } } } } } }`;

interface Answer {
  readonly person: {
    readonly terms: {
      readonly nodes: readonly {
        readonly office: { readonly name: string };
        readonly period: { readonly edtf: string } | null;
        readonly attested: readonly string[];
        readonly successor: { readonly person: { readonly name: string } } | null;
        readonly citations: readonly { readonly source: { readonly id: string } }[];
      }[];
    };
  };
}

/** The offices of a person in order: title, period or first date attested, successor, sources. */
async function career(id: string) {
  const { person } = await graph.data<Answer>(CAREER, { id, first: 100 });
  return person.terms.nodes.map(({ office, period, attested, successor, citations }) => ({
    office: office.name,
    when: period?.edtf ?? attested[0],
    successor: successor?.person.name,
    sources: citations.map(({ source }) => source.id),
  }));
}

test("every office that Darkhan Kydyrali has held (akorda-2022-09-02, zonakz-kydyrali, kt-kydyrali-2023, trend-parl-kydyrali)", async () => {
  expect(await career("darkhan-kydyrali")).toEqual([
    {
      office: "President of the Turkic Academy",
      when: "/2022-09",
      successor: "Fuzuli Majidli",
      sources: expect.arrayContaining(["akorda-2022-09-02"]),
    },
    {
      office: "Minister of Information and Social Development of Kazakhstan",
      when: "2022-09/2023-09-01",
      successor: undefined,
      sources: expect.arrayContaining(["zonakz-kydyrali", "kt-kydyrali-2023"]),
    },
    {
      office: "Secretary of the Committee on International Relations, Defense and Security",
      when: "2024-12-07",
      successor: undefined,
      sources: expect.arrayContaining(["trend-parl-kydyrali"]),
    },
  ]);
});

test("Ramil Hasan headed TURKPA, the OTS and TURKPA again (mfa-az-turkpa, ots-hasanov-2014, trend-shusha-conf-session1, azertag-hasan)", async () => {
  const led = (await career("ramil-hasan")).map(({ office, when }) => `${office} ${when}`);
  expect(led).toEqual([
    "Secretary General of the Parliamentary Assembly of Turkic States 2009-09-29/2013-10-01",
    "Secretary General of the Organization of Turkic States 2014/2018-09-03",
    "Member of the Milli Majlis 2024-06-15",
    "Secretary General of the Parliamentary Assembly of Turkic States 2025-10-15/..",
  ]);
});

test("Baghdad Amreyev led the OTS for 1,531 days (turkkon-secgen, nca-samarkand)", async () => {
  const answer = await graph.data(
    `{ terms(filter: { person: "baghdad-amreyev", office: "ots-secretary-general" }) {
        nodes { length { fewestDays mostDays } } } }`,
  );
  expect(answer).toEqual({
    terms: { nodes: [{ length: { fewestDays: 1531, mostDays: 1531 } }] },
  });
});

test("who came after whom as Secretary General of the OTS (turkkon-secgen, kunuz-omuraliev)", async () => {
  const next = (inner: string) => `{ person { name } successor ${inner} }`;
  const answer = await graph.data(
    `{ office(id: "ots-secretary-general") { terms(orderBy: OLDEST, first: 1) { nodes ${next(
      next(next(next("{ id }"))),
    )} } } }`,
  );
  const names = JSON.stringify(answer).match(/(?<="name":")[^"]+/g);
  expect(names).toEqual([
    "Halil Akıncı",
    "Ramil Hasan",
    "Baghdad Amreyev",
    "Kubanychbek Omuraliev",
  ]);
});
