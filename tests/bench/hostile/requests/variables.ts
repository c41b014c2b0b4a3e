import { exported, type HostileRequest, many, post, postRaw } from "../request";

const repeated = (count: number, value: unknown) => Array.from({ length: count }, () => value);

const KINDS = "query($v:ConferenceFilter){conferences(filter:$v){totalCount}}";
const NODES = "query($v:[ID!]!){nodes(ids:$v){id}}";
const PAGE = "query($v:Int){conferences(first:$v){totalCount}}";

/** Values that are too many, too long, too large, or of the wrong type. */
export const variables: readonly HostileRequest[] = [
  post("20,000 wrong enum values in a variable", KINDS, { v: { kind: repeated(20_000, "wrong") } }),
  exported("20,000 wrong enum values in a variable", KINDS, {
    variables: { v: { kind: repeated(20_000, "wrong") } },
  }),
  post("15,000 different wrong enum values", KINDS, {
    v: { kind: Array.from({ length: 15_000 }, (_, n) => `SUMMIT${n}`) },
  }),
  post("45,000 nulls in a list of what must be there", NODES, { v: repeated(45_000, null) }),
  post("25,000 objects for ids", NODES, { v: repeated(25_000, { a: 1 }) }),
  post("15,000 fields that an input has not", KINDS, {
    v: Object.fromEntries(Array.from({ length: 15_000 }, (_, n) => [`field${n}`, 1])),
  }),
  post("20,000 right enum values", KINDS, { v: { kind: repeated(20_000, "SUMMIT") } }),
  post("15,000 topics in a filter", KINDS, {
    v: { topic: Array.from({ length: 15_000 }, (_, n) => `topic ${n}`) },
  }),
  post("15,000 bodies in a filter", KINDS, {
    v: { body: Array.from({ length: 15_000 }, (_, n) => `body-${n}`) },
  }),
  post(
    "300 lists of a body's members in a filter",
    "query($v:[MemberOfAll!]){people(first:1){totalCount} states(filter:{memberOfAll:$v}){totalCount}}",
    { v: repeated(300, { bodies: repeated(20, "ots") }) },
  ),
  post(
    "a filter by members of 9,000 bodies",
    "query($v:MemberOfAll!){states(filter:{memberOfAll:$v}){totalCount}}",
    { v: { bodies: Array.from({ length: 9_000 }, (_, n) => `body-${n}`) } },
  ),
  post("an id of 250,000 letters", NODES, { v: ["x".repeat(250_000)] }),
  post("an enum value of 250,000 letters", KINDS, { v: { kind: ["x".repeat(250_000)] } }),
  post("a date of 250,000 digits", KINDS, { v: { from: "2".repeat(250_000) } }),
  post(
    "a language of 250,000 letters",
    'query($v:[LanguageTag!]!){body(id:"ots"){name(lang:$v)}}',
    {
      v: ["a-".repeat(125_000)],
    },
  ),
  post(
    "10,000 languages for each of 100 names",
    "query($v:[LanguageTag!]!){conferences(first:100){nodes{name(lang:$v)}}}",
    { v: Array.from({ length: 10_000 }, (_, n) => `x${n % 90}`) },
  ),
  post("a cursor of 240,000 letters", "query($v:String){conferences(after:$v){totalCount}}", {
    v: Buffer.from("[".repeat(180_000)).toString("base64"),
  }),
  postRaw(
    "numbers beyond all numbers in variables",
    (n) => `{"query":"${PAGE} #${n}","variables":{"v":1e400}}`,
  ),
  postRaw(
    "a number of 250,000 digits in a variable",
    (n) => `{"query":"${PAGE} #${n}","variables":{"v":${"9".repeat(250_000)}}}`,
  ),
  post(
    "a number of 200,000 digits in the query",
    `{conferences(first:${"9".repeat(200_000)}){totalCount}}`,
  ),
  post("a float beyond all floats", "{conferences(first:1e400){totalCount}}"),
  post("a text of 250,000 letters for a number", PAGE, { v: "1".repeat(250_000) }),
  post(
    "90 variables with defaults",
    `query(${many(90, (n) => `$v${n}:[ID!]!=["ots"]`)}){${many(90, (n) => `a${n}:nodes(ids:$v${n}){id}`)}}`,
  ),
  postRaw("18,000 variables that nobody declares", (n) =>
    JSON.stringify({
      query: `{dataset{revision}} #${n}`,
      variables: Object.fromEntries(Array.from({ length: 18_000 }, (_, m) => [`v${m}`, m])),
    }),
  ),
  postRaw(
    "variables with JavaScript's own names",
    (n) =>
      `{"query":"query($__proto__:Int,$constructor:Int){a:conferences(first:$__proto__){totalCount} b:conferences(first:$constructor){totalCount}} #${n}","variables":{"__proto__":{"__proto__":{"first":1}},"constructor":{"prototype":{"a":1}}}}`,
  ),
];
