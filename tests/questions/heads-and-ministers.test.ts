import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";
import { holders } from "./holders";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const STATES = ["az", "kg", "kz", "tr", "uz"] as const;
type State = (typeof STATES)[number];

/** Who holds an office of each state on a day, and the source of each. */
type Answers = Readonly<Record<State, readonly [holder: string, source: string]>>;

interface Row {
  readonly on: string;
  readonly heads: Answers;
  readonly ministers: Answers;
}

const ALIYEV = ["Ilham Aliyev", "wiki-az-president"] as const;
const ATAMBAYEV = ["Almazbek Atambayev", "wiki-kg-presidents-it"] as const;
const JEENBEKOV = ["Sooronbay Jeenbekov", "wiki-kg-presidents-it"] as const;
const JAPAROV = ["Sadyr Japarov", "enwiki-japarov"] as const;
const NAZARBAYEV = ["Nursultan Nazarbayev", "wiki-kz-presidents"] as const;
const TOKAYEV = ["Kassym-Jomart Tokayev", "ilpost-tokayev"] as const;
const GUL = ["Abdullah Gül", "financetom-tr-presidents"] as const;
const ERDOGAN = ["Recep Tayyip Erdoğan", "wiki-tr-presidents-fo"] as const;
const KARIMOV = ["Islam Karimov", "simple-karimov"] as const;
const MIRZIYOYEV = ["Shavkat Mirziyoyev", "wiki-uz-president"] as const;

const MAMMADYAROV = ["Elmar Mammadyarov", "jamnews-bayramov"] as const;
const BAYRAMOV = ["Jeyhun Bayramov", "nca-cfm-2021"] as const;
const ABDYLDAEV = ["Erlan Abdyldaev", "azattyk-abdyldaev"] as const;
const AIDARBEKOV = ["Chingiz Aidarbekov", "trt-budapest-office"] as const;
const KAZAKBAEV = ["Ruslan Kazakbaev", "nca-cfm-2021"] as const;
const KULUBAYEV = ["Jeenbek Kulubayev", "interfax-kazakbaev"] as const;
const IDRISOV = ["Erlan Idrisov", "reuters-idrisov"] as const;
const TLEUBERDI = ["Mukhtar Tleuberdi", "nca-cfm-2021"] as const;
const NURTLEU = ["Murat Nurtleu", "kursiv-nurtleu"] as const;
const CAVUSOGLU = ["Mevlüt Çavuşoğlu", "wp-cavusoglu"] as const;
const FIDAN = ["Hakan Fidan", "trt-cfm-ny-2023"] as const;
const KAMILOV = ["Abdulaziz Kamilov", "gazetauz-norov"] as const;
const SAIDOV = ["Bakhtiyor Saidov", "zamonuz-saidov"] as const;

/** The days of ten summits and meetings of ministers. */
const ROWS: readonly Row[] = [
  {
    on: "2013-08-16",
    heads: { az: ALIYEV, kg: ATAMBAYEV, kz: NAZARBAYEV, tr: GUL, uz: KARIMOV },
    ministers: {
      ...{ az: MAMMADYAROV, kg: ABDYLDAEV, kz: IDRISOV, uz: KAMILOV },
      tr: ["Ahmet Davutoğlu", "mfa-tr-davutoglu-bodrum-2014"],
    },
  },
  {
    on: "2014-12-29",
    heads: { az: ALIYEV, kg: ATAMBAYEV, kz: NAZARBAYEV, tr: ERDOGAN, uz: KARIMOV },
    ministers: { az: MAMMADYAROV, kg: ABDYLDAEV, kz: IDRISOV, tr: CAVUSOGLU, uz: KAMILOV },
  },
  {
    on: "2015-09-09",
    heads: { az: ALIYEV, kg: ATAMBAYEV, kz: NAZARBAYEV, tr: ERDOGAN, uz: KARIMOV },
    ministers: {
      ...{ az: MAMMADYAROV, kg: ABDYLDAEV, kz: IDRISOV, uz: KAMILOV },
      tr: ["Feridun Sinirlioğlu", "dailysabah-sinirlioglu"],
    },
  },
  {
    on: "2018-09-03",
    heads: { az: ALIYEV, kg: JEENBEKOV, kz: NAZARBAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: {
      ...{ az: MAMMADYAROV, kg: ABDYLDAEV, tr: CAVUSOGLU, uz: KAMILOV },
      kz: ["Kairat Abdrakhmanov", "memleket-cfm-2018"],
    },
  },
  {
    on: "2019-10-15",
    heads: { az: ALIYEV, kg: JEENBEKOV, kz: TOKAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: { az: MAMMADYAROV, kg: AIDARBEKOV, kz: TLEUBERDI, tr: CAVUSOGLU, uz: KAMILOV },
  },
  {
    on: "2021-11-12",
    heads: { az: ALIYEV, kg: JAPAROV, kz: TOKAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: { az: BAYRAMOV, kg: KAZAKBAEV, kz: TLEUBERDI, tr: CAVUSOGLU, uz: KAMILOV },
  },
  {
    on: "2022-11-11",
    heads: { az: ALIYEV, kg: JAPAROV, kz: TOKAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: {
      ...{ az: BAYRAMOV, kg: KULUBAYEV, kz: TLEUBERDI, tr: CAVUSOGLU },
      uz: ["Vladimir Norov", "fergana-norov"],
    },
  },
  {
    on: "2023-11-03",
    heads: { az: ALIYEV, kg: JAPAROV, kz: TOKAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: { az: BAYRAMOV, kg: KULUBAYEV, kz: NURTLEU, tr: FIDAN, uz: SAIDOV },
  },
  {
    on: "2024-11-06",
    heads: { az: ALIYEV, kg: JAPAROV, kz: TOKAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: { az: BAYRAMOV, kg: KULUBAYEV, kz: NURTLEU, tr: FIDAN, uz: SAIDOV },
  },
  {
    on: "2026-03-07",
    heads: { az: ALIYEV, kg: JAPAROV, kz: TOKAYEV, tr: ERDOGAN, uz: MIRZIYOYEV },
    ministers: {
      ...{ az: BAYRAMOV, kg: KULUBAYEV, tr: FIDAN, uz: SAIDOV },
      kz: ["Yermek Kosherbayev", "rtvi-kosherbayev"],
    },
  },
];

async function answersOn(on: string, office: string, answers: Answers) {
  const found: Record<string, unknown> = {};
  const due: Record<string, unknown> = {};
  for (const state of STATES) {
    const [holder, source] = answers[state];
    found[state] = await holders(graph, `${office}-${state}`, on, source);
    due[state] = { certainly: [holder], perhaps: [], isCited: true };
  }
  return { found, due };
}

test.each(ROWS)("heads of the member states on $on: $heads", async ({ on, heads }) => {
  const { found, due } = await answersOn(on, "president", heads);
  expect(found).toEqual(due);
});

test.each(ROWS)("foreign ministers of the member states on $on: $ministers", async (row) => {
  const { found, due } = await answersOn(row.on, "foreign-minister", row.ministers);
  expect(found).toEqual(due);
});

test("every state has one head and one foreign minister today, and nobody else may be it", async () => {
  const { terms } = await graph.data<{
    terms: { nodes: { office: { id: string }; person: { name: string } }[] };
  }>(
    `{ terms(asOf: "2026-11-30", certainty: POSSIBLE, first: 100,
        filter: { office: ["foreign-minister-tr", "foreign-minister-kz", "president-tr"] }) {
      nodes { office { id } person { name } } } }`,
  );
  const held = terms.nodes.map(({ office, person }) => `${office.id}: ${person.name}`);
  expect(held.toSorted()).toEqual([
    "foreign-minister-kz: Yermek Kosherbayev",
    "foreign-minister-tr: Hakan Fidan",
    "president-tr: Recep Tayyip Erdoğan",
  ]);
});
