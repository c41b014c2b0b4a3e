import { get, type HostileRequest, nested, post, postRaw } from "../request";

const lists = (levels: number, inner = "") => `${"[".repeat(levels)}${inner}${"]".repeat(levels)}`;

/** A variable's value within itself. */
function deepObject(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
}

const BODY = '"query":"query($v:ConferenceFilter){conferences(filter:$v){totalCount}}"';

/** What is deep: selections, literals, variables, types, JSON. */
export const depth: readonly HostileRequest[] = [
  post("a selection 1,600 levels deep", `{body(id:"ots"){${nested(1_600, "parent", "id")}}}`),
  post("a selection 600 levels deep", `{body(id:"ots"){${nested(600, "parent", "id")}}}`),
  post("a selection 21 levels deep", `{body(id:"ots"){${nested(21, "parent", "id")}}}`),
  get("a selection 600 levels deep, GET", `{body(id:"ots"){${nested(600, "parent", "id")}}}`),
  post("a list literal 1,600 levels deep", `{nodes(ids:${lists(1_600)}){id}}`),
  post("a list literal 900 levels deep", `{nodes(ids:${lists(900, '"ots"')}){id}}`),
  post(
    "an object literal 600 levels deep",
    `{conferences(filter:${"{body:".repeat(600)}1${"}".repeat(600)}){totalCount}}`,
  ),
  post("a default 900 levels deep", `query($v:[ID!]!=${lists(900)}){nodes(ids:$v){id}}`),
  post("a type 900 levels deep", `query($v:${lists(900, "ID")}){nodes(ids:$v){id}}`),
  postRaw(
    "a list 100,000 levels deep in a variable",
    (n) => `{${BODY},"variables":{"n":${n},"v":${lists(100_000)}}}`,
  ),
  postRaw(
    "a list 5,000 levels deep in a variable of ids",
    (n) =>
      `{"query":"query($v:[ID!]!){nodes(ids:$v){id}}","variables":{"n":${n},"v":${lists(5_000)}}}`,
  ),
  postRaw(
    "an object 40,000 levels deep in a variable",
    (n) => `{${BODY},"variables":{"n":${n},"v":${deepObject(40_000)}}}`,
  ),
  postRaw(
    "an object 40,000 levels deep in a variable that nobody declares",
    (n) => `{"query":"{dataset{revision}}","variables":{"n":${n},"v":${deepObject(40_000)}}}`,
  ),
  postRaw(
    "an object 40,000 levels deep in the extensions",
    (n) => `{${BODY},"extensions":{"n":${n},"v":${deepObject(40_000)}}}`,
  ),
  postRaw("a body that is a list 100,000 levels deep", () => lists(100_000)),
  postRaw(
    "a list 100,000 levels deep for the query",
    (n) => `{"n":${n},"query":${lists(100_000)}}`,
  ),
];
