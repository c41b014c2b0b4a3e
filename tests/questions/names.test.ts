import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRealGraph } from "../helpers/real-graph";

let graph: ReturnType<typeof openRealGraph>;

beforeAll(() => {
  graph = openRealGraph();
});

afterAll(() => graph.close());

const COUNCIL = "Cooperation Council of Turkic Speaking States (Turkic Council)";
const ORGANIZATION = "Organization of Turkic States";

interface Answer {
  readonly body: {
    readonly name: string;
    readonly citations: readonly { readonly source: { readonly id: string } }[];
  };
}

test.each([
  { body: "ots", on: "2015-06-01", lang: "en", name: COUNCIL, source: "casian-rename" },
  { body: "ots", on: "2021-11-11", lang: "en", name: COUNCIL, source: "casian-rename" },
  { body: "ots", on: "2021-11-12", lang: "en", name: ORGANIZATION, source: "casian-rename" },
  { body: "ots", on: "2015-06-01", lang: "de", name: COUNCIL, source: "wiki-ots-names" },
  {
    ...{ body: "ots", on: "2015-06-01", lang: "az", source: "wiki-ots-names" },
    name: "Türkdilli Dövlətlərin Əməkdaşlıq Şurası (Türk Şurası)",
  },
  {
    ...{ body: "turkpa", on: "2022-06-23", lang: "en", source: "trtavaz-2022-06-24" },
    name: "Parliamentary Assembly of Turkic-Speaking Countries",
  },
  {
    ...{ body: "turkpa", on: "2022-06-24", lang: "en", source: "trtavaz-2022-06-24" },
    name: "Parliamentary Assembly of Turkic States",
  },
  // In English no name of then is on record.
  {
    ...{ body: "turksoy", on: "2000-01-01", lang: "en", source: "turkbirligi-turksoy" },
    name: "Türk Kültür ve Sanatları Ortak Yönetimi",
  },
  { body: "amanat-party", on: "2015-01-01", lang: "kk", name: "Nur Otan", source: "enwiki-amanat" },
])("$body on $on in $lang: $name ($source)", async ({ body, on, lang, name, source }) => {
  const answer = await graph.data<Answer>(
    `query ($body: ID!, $on: Date!, $lang: [LanguageTag!]!) { body(id: $body) {
      name(asOf: $on, lang: $lang) citations { source { id } } } }`,
    { body, on, lang: [lang] },
  );
  expect(answer.body.name).toBe(name);
  expect(answer.body.citations.map((citation) => citation.source.id)).toContain(source);
});
