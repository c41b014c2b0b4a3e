import { type HostileRequest, many, post, postRaw } from "../request";

const CARD =
  "query($i:Boolean!){conferences(first:2){nodes{...card @include(if:$i) ...row}}} fragment card on Conference{...row place{name}} fragment row on Conference{id}";

/** Conditions and what they do to plans, prices and what is kept. */
export const conditions: readonly HostileRequest[] = [
  post("a fragment below a condition and beside it, true", CARD, { i: true }),
  post("a fragment below a condition and beside it, false", CARD, { i: false }),
  post(
    "null for a condition with a default",
    "query($i:Boolean=true){dataset{revision @include(if:$i)}}",
    {
      i: null,
    },
  ),
  post(
    "null for an argument with a default",
    "query($c:Certainty){conferences(certainty: $c){totalCount}}",
    { c: null },
  ),
  post(
    "a dear page that is skipped",
    "{conferences(first:100) @skip(if:true){nodes{participations(first:100){nodes{conference{documents(first:100){nodes{id}}}}}}} dataset{revision}}",
  ),
  postRaw("100 conditions, of another outcome each time", (number) =>
    JSON.stringify({
      query: `query(${many(100, (n) => `$c${n}:Boolean!`)}){body(id:"ots"){${many(100, (n) => `a${n}:id @include(if:$c${n})`)}}}`,
      variables: Object.fromEntries(
        Array.from({ length: 100 }, (_, n) => [`c${n}`, (number * (n + 7)) % 3 === 0]),
      ),
    }),
  ),
  post(
    "a condition without a value below 5,000 objects",
    "query($i:Boolean=true){conferences(first:100){nodes{participations(first:50){nodes{id @include(if:$i)}}}}}",
    { i: null },
  ),
  post(
    "an argument without a value below 5,000 objects",
    'query($l:LanguageTag="en"){conferences(first:100){nodes{participations(first:50){nodes{conference{name(lang:[$l])}}}}}}',
    { l: null },
  ),
  post(
    "errors of 5,000 objects",
    "{conferences(first:100){nodes{participations(first:50){nodes{conference{statements(first:999){totalCount}}}}}}}",
  ),
];
