import { createHash } from "node:crypto";
import { type HostileRequest, many, post, postRaw, type Sent } from "../request";
import { BOMB_DOCUMENT } from "../victim";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const BOMB = `{body(id:"ots"){...F0}} ${many(22, (n) => `fragment F${n} on Body{${n === 21 ? "id" : `...F${n + 1} ...F${n + 1}`}}`)}`;

function request(name: string, make: (number: number) => Sent): HostileRequest {
  return { name, target: "clients", make };
}

const JSON_BODY = { "content-type": "application/json" };

/** What is hostile in the way it is sent, or in what it is found by. */
export const transport: readonly HostileRequest[] = [
  postRaw("a bomb from a persisted document", (n) =>
    JSON.stringify({ documentId: BOMB_DOCUMENT, variables: { n } }),
  ),
  request("a bomb from a persisted document, GET", (n) => ({
    method: "GET",
    path: `/graphql?documentId=${BOMB_DOCUMENT}&variables=${encodeURIComponent(`{"n":${n}}`)}`,
    headers: {},
  })),
  postRaw("a bomb that registers itself by its hash", (n) => {
    const query = `${BOMB} #${n}`;
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash(query) } };
    return JSON.stringify({ query, extensions });
  }),
  postRaw("a query of 240,000 letters that registers itself by its hash", (n) => {
    const query = `{dataset{revision}} #${n} ${"x".repeat(240_000)}`;
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash(query) } };
    return JSON.stringify({ query, extensions });
  }),
  postRaw("a hash that does not fit", (n) =>
    JSON.stringify({
      query: BOMB,
      extensions: { persistedQuery: { version: 1, sha256Hash: hash(String(n)) } },
    }),
  ),
  postRaw("an id of 240,000 letters of no document", (n) =>
    JSON.stringify({ documentId: `${n}${"x".repeat(240_000)}` }),
  ),
  postRaw("a list of 900 requests", (n) =>
    JSON.stringify(Array.from({ length: 900 }, () => ({ query: `{dataset{revision}} #${n}` }))),
  ),
  postRaw("20,000 fields beside the query", (n) =>
    JSON.stringify({
      query: `{dataset{revision}} #${n}`,
      ...Object.fromEntries(Array.from({ length: 15_000 }, (_, m) => [`f${m}`, m])),
    }),
  ),
  postRaw("a body that is no JSON", (n) => `${n}${"{".repeat(200_000)}`),
  postRaw("a body of 10 MB", () => "x".repeat(10_000_000)),
  request("an address of 15,000 letters", (n) => ({
    method: "GET",
    path: `/graphql?query=${encodeURIComponent(`{dataset{revision}}#${n}`)}${"%20".repeat(4_900)}`,
    headers: {},
  })),
  request("an address of 60,000 letters", (n) => ({
    method: "GET",
    path: `/graphql?query=${"a".repeat(60_000)}${n}`,
    headers: {},
  })),
  request("an address with 2,000 parameters", (n) => ({
    method: "GET",
    path: `/graphql?n=${n}&${many(2_000, (m) => `query=${m}`, "&")}`,
    headers: {},
  })),
  request("an export with 2,000 filters", (n) => ({
    method: "GET",
    path: `/export/conferences.csv?n=${n}&${many(1_500, (m) => `f${m}=1`, "&")}`,
    headers: {},
  })),
  request("an operation name of 240,000 letters", (n) => ({
    method: "POST",
    path: "/graphql",
    headers: JSON_BODY,
    body: JSON.stringify({
      query: `query A{__typename} #${n}`,
      operationName: "x".repeat(240_000),
    }),
  })),
  post(
    "a cyclic document under many operation names",
    `query A{body(id:"ots"){...F0}} ${BOMB.slice(23)}`,
  ),
];
