import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

interface Holders {
  readonly office: { readonly terms: { readonly nodes: { readonly person: { name: string } }[] } };
}

/** Who held an office on a day, with certainty, whoever took over last first. */
async function holders(office: string, day: string): Promise<string[]> {
  const data = await graph.data<Holders>(
    "query ($id: ID!, $day: Date!) { office(id: $id) { terms(asOf: $day) { nodes { person { name } } } } }",
    { id: office, day },
  );
  return data.office.terms.nodes.map(({ person }) => person.name);
}

const HASAN = "Ramil Hasan";

test.each([
  { day: "2010-09-15", holds: [], source: "ots-summits-page" },
  { day: "2010-09-16", holds: ["Halil Akıncı"], source: "ots-summits-page" },
  { day: "2013-06-01", holds: ["Halil Akıncı"], source: "fikirturu-akinci" },
  { day: "2014-06-01", holds: [], source: "caravan-2014: changed in 2014, the day is not known" },
  { day: "2015-01-01", holds: [HASAN], source: "ots-hasanov-2014" },
  { day: "2018-09-02", holds: [HASAN], source: "worldbulletin-hasanov-2018" },
  { day: "2018-09-03", holds: ["Baghdad Amreyev", HASAN], source: "turkkon-secgen" },
  { day: "2020-01-01", holds: ["Baghdad Amreyev"], source: "mfa-kz-ccts" },
  {
    day: "2022-11-11",
    holds: ["Kubanychbek Omuraliev", "Baghdad Amreyev"],
    source: "nca-samarkand",
  },
  { day: "2026-03-01", holds: ["Kubanychbek Omuraliev"], source: "anews-cfm-2026" },
])("Secretary General of the OTS on $day: $holds ($source)", async ({ day, holds }) => {
  expect(await holders("ots-secretary-general", day)).toEqual(holds);
});

test.each([
  { day: "2009-09-28", holds: [], source: "mfa-az-turkpa" },
  { day: "2009-09-29", holds: [HASAN], source: "mfa-az-turkpa" },
  { day: "2013-09-30", holds: [HASAN], source: "mgorod-2013-10-01" },
  { day: "2013-10-01", holds: ["Jandos Asanov", HASAN], source: "mgorod-2013-10-01" },
  { day: "2016-01-01", holds: ["Jandos Asanov"], source: "mfa-kz-turkpa" },
  { day: "2017-12-15", holds: [], source: "inform-mamaiusupov-2017: the day is not known" },
  { day: "2018-01-01", holds: ["Altynbek Mamaiusupov"], source: "inform-mamaiusupov-2017" },
  { day: "2021-09-29", holds: ["Mehmet Süreyya Er"], source: "sabah-turkpa-er" },
  { day: "2025-10-15", holds: [HASAN, "Mehmet Süreyya Er"], source: "azertag-hasan" },
  { day: "2026-03-12", holds: [HASAN], source: "report-2026-03-12" },
])("Secretary General of TURKPA on $day: $holds ($source)", async ({ day, holds }) => {
  expect(await holders("turkpa-secretary-general", day)).toEqual(holds);
});

test.each([
  { day: "1993-12-31", holds: [], source: "wp-kk-turksoy" },
  { day: "1996-01-01", holds: ["Polad Bülbüloğlu"], source: "wp-kk-turksoy" },
  { day: "2006-11-30", holds: ["Polad Bülbüloğlu"], source: "trend-23rd" },
  { day: "2007-03-01", holds: ["Atilla Koç"], source: "apa-garayev-2006" },
  { day: "2008-01-01", holds: [], source: "turkbirligi-turksoy: a gap" },
  { day: "2008-05-29", holds: ["Dusen Kaseinov"], source: "dunya-24th" },
  { day: "2015-01-01", holds: ["Dusen Kaseinov"], source: "trend-32nd" },
  { day: "2022-03-31", holds: ["Sultan Raev", "Dusen Kaseinov"], source: "mfatr-raev" },
  { day: "2022-04-12", holds: ["Sultan Raev"], source: "mfatr-raev" },
  { day: "2026-02-23", holds: ["Sultan Raev"], source: "sondakika-iftar-2026" },
])("Secretary General of TURKSOY on $day: $holds ($source)", async ({ day, holds }) => {
  expect(await holders("turksoy-secretary-general", day)).toEqual(holds);
});

test.each([
  { day: "2014-07-01", holds: ["Abdullah Gül"], source: "mfa-tr-bodrum-decl" },
  { day: "2019-01-01", holds: ["Sooronbay Jeenbekov"], source: "inform-6summit-open" },
  { day: "2021-06-01", holds: ["Ilham Aliyev"], source: "today-baku-2019" },
  { day: "2024-03-12", holds: ["Kassym-Jomart Tokayev"], source: "menafn-astana-2023" },
])("who chaired the OTS on $day: $holds ($source)", async ({ day, holds }) => {
  expect(await holders("ots-chair-in-office", day)).toEqual(holds);
});

test("every office that Darkhan Kydyrali has held (akorda-2022-09-02, trend-parl-kydyrali)", async () => {
  const answer = await graph.data(`{ person(id: "darkhan-kydyrali") { terms(orderBy: OLDEST) {
    nodes { office { title } period { edtf } successor { person { name } } } } } }`);
  expect(answer).toEqual({
    person: {
      terms: {
        nodes: [
          {
            office: { title: "President of the Turkic Academy" },
            period: { edtf: "/2022-09" },
            successor: { person: { name: "Fuzuli Majidli" } },
          },
          {
            office: { title: "Minister of Information and Social Development of Kazakhstan" },
            period: { edtf: "2022-09/" },
            successor: null,
          },
          {
            office: {
              title: "Secretary of the Committee on International Relations, Defense and Security",
            },
            period: null,
            successor: null,
          },
        ],
      },
    },
  });
});

test("Baghdad Amreyev led the OTS for 1,531 days (turkkon-secgen, nca-samarkand)", async () => {
  const answer = await graph.data(
    `{ officials(filter: { person: "baghdad-amreyev", office: "ots-secretary-general" }) {
        nodes { length { fewestDays mostDays } } } }`,
  );
  expect(answer).toEqual({
    officials: { nodes: [{ length: { fewestDays: 1531, mostDays: 1531 } }] },
  });
});
