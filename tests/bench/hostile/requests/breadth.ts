import { exported, get, type HostileRequest, many, nested, post } from "../request";

/** Pages of pages of pages, with something below. */
function pages(size: number, inner: string): string {
  return `{conferences(first:${size}){nodes{participations(first:${size}){nodes{conference{documents(first:${size}){nodes{${inner}}}}}}}}}`;
}

const longNames = (count: number, length: number) =>
  many(count, (n) => `${"long".repeat(length / 4)}${n}:id`);

const cycle = nested(6, "organs{parent", "id").replaceAll("}", "}}");

/** Lists below lists, and much of everything for each of their items. */
export const breadth: readonly HostileRequest[] = [
  post("organs and parent of each other, 6 times", `{body(id:"ots"){${cycle}`),
  post(
    "organs and parent of each other, 6 times, with names",
    `{body(id:"ots"){${nested(6, "organs{id name parent", "id name").replace(/\}+$/, "")}${"}}".repeat(6)}}}`,
  ),
  exported("organs and parent of each other, 6 times", `{body(id:"ots"){id ${cycle}`),
  exported(
    "conferences of the place of conferences of a place",
    "{conferences{nodes{id place{conferences{nodes{id place{conferences{nodes{id}}}}}}}}}",
    { format: "json" },
  ),
  post(
    "300 aliases of a scalar below pages of pages",
    pages(
      20,
      many(300, (n) => `a${n}:id`),
    ),
  ),
  post(
    "140 aliases of a name in other languages below a page",
    `{conferences(first:100){nodes{participations(first:20){nodes{conference{${many(140, (n) => `a${n}:name(lang:["x${n % 90}"])`)}}}}}}}`,
  ),
  get(
    "300 aliases of a scalar below pages of pages, GET",
    pages(
      20,
      many(300, (n) => `a${n}:id`),
    ),
  ),
  post("pages of a hundred, three levels", pages(100, "id")),
  post("pages of a hundred, three levels, typename only", pages(100, "__typename")),
  post(
    "pages of a hundred, the size in variables",
    "query($n:Int){conferences(first:$n){nodes{participations(first:$n){nodes{conference{documents(first:$n){nodes{id}}}}}}}}",
    { n: 100 },
  ),
  post(
    "edges and nodes of the same pages",
    pages(60, "id").replaceAll("nodes{", "edges{node{").replace(/\}+$/, "}".repeat(13)),
  ),
  post(
    "aliases of 2,000 letters for each of a hundred rows",
    `{conferences(first:100){nodes{${longNames(60, 2_000)}}}}`,
  ),
  post(
    "aliases of 200 letters for each of 2,000 rows",
    `{conferences(first:100){nodes{participations(first:20){nodes{${longNames(90, 200)}}}}}}`,
  ),
  post(
    "50 aliases of a hundred nodes",
    `query($ids:[ID!]!){${many(50, (n) => `a${n}:nodes(ids:$ids){...on Body{id name conferences(first:20){nodes{id name}}}}`)}}`,
    { ids: Array.from({ length: 100 }, () => "ots") },
  ),
  post("60,000 ids of nodes", "query($ids:[ID!]!){nodes(ids:$ids){id}}", {
    ids: Array.from({ length: 60_000 }, () => "x"),
  }),
  post(
    "90 pages with their count, each with another filter",
    `{${many(90, (n) => `a${n}:conferences(first:1,filter:{from:"${1900 + (n % 150)}-01-01",certainty:POSSIBLE}){totalCount}`)}}`,
  ),
  post(
    "80 aliases of counts",
    `{${many(80, (n) => `a${n}:conferences(filter:{from:"${1900 + n}-01-01"}){groups(by:[YEAR]){count keys{key label node{id}}}}`)}}`,
  ),
  post(
    "citations of everything, with their entity, again",
    "{citations(first:100){nodes{entity{...on Conference{citations{entity{...on Conference{citations{source{citedBy(first:100){nodes{id}}}}}}}}}}}}",
  ),
  post("1,900 times the same field", `{body(id:"ots"){${many(1_900, () => "id")}}}`),
  post(
    "180 times the same page",
    `{body(id:"ots"){${many(180, () => "conferences(first:100){nodes{id}}")}}}`,
  ),
  post(
    "officials with organs, of all bodies, and their people's terms",
    "{bodies(first:100){nodes{terms(first: 100, certainty: POSSIBLE, filter: { includeOrgans: true }){nodes{person{terms(first:100){nodes{id}}}}}}}}",
  ),
];
