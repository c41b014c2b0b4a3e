import { get, type HostileRequest, many, post } from "../request";

const words = (count: number) => many(count, (n) => `word${n}`);

/** Texts to be searched for: many, long, short, odd. */
export const searches: readonly HostileRequest[] = [
  post(
    "190 aliased searches",
    `{${many(190, (n) => `a${n}:search(text:"turkic ${n}"){totalCount}`)}}`,
  ),
  post(
    "20 searches of 40 words each",
    `{${many(20, (n) => `a${n}:search(text:"${words(40)} ${n}",first:100){totalCount nodes{node{id}}}`)}}`,
  ),
  post(
    "120 filters by text",
    `{${many(120, (n) => `a${n}:conferences(filter:{text:"turkic ${n}"}){totalCount}`)}}`,
  ),
  get(
    "100 aliased searches, GET",
    `{${many(100, (n) => `a${n}:search(text:"a ${n}"){totalCount}`)}}`,
  ),
  post(
    "a search below each of a hundred conferences' documents",
    '{conferences(first:100){nodes{documents(first:1,filter:{text:"turkic council summit"}){totalCount} place{documents(filter:{text:"summit"}){totalCount}}}}}',
  ),
  post("a search of 240,000 letters", "query($t:String!){search(text:$t){totalCount}}", {
    t: "turkic".repeat(40_000),
  }),
  post("a search of 20,000 words", "query($t:String!){search(text:$t){totalCount}}", {
    t: words(20_000),
  }),
  post("a search of one letter", 'query{search(text:"a",first:100){totalCount didYouMean}}'),
  post("a search of marks", "query($t:String!){search(text:$t){totalCount}}", {
    t: "\u0301".repeat(80_000),
  }),
  post("a search in many scripts", "query($t:String!){search(text:$t){totalCount}}", {
    t: "ӘəıİğŞʻ\ud83d\ude00".repeat(8_000),
  }),
  post("a search for operators", "query($t:String!){search(text:$t){totalCount}}", {
    t: '" OR NEAR(a b, 1000000) * ^ -'.repeat(3_000),
  }),
];
