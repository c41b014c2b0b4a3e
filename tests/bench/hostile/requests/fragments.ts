import { exported, get, type HostileRequest, many, nested, post } from "../request";

/** Fragments of bodies that each spread the next in this way, so many levels. */
function chain(levels: number, spread: (next: string) => string, last = "id"): string {
  const fragments = many(levels, (level) => {
    const inner = level + 1 === levels ? last : spread(`...F${level + 1}`);
    return `fragment F${level} on Body{${inner}}`;
  });
  return `{body(id:"ots"){...F0}} ${fragments}`;
}

const twice = (next: string) => `${next} ${next}`;
const thrice = (next: string) => `${next} ${next} ${next}`;
const inTwoFields = (next: string) => `a:parent{${next}} b:parent{${next}}`;
const inBothWays = (next: string) => `${next} @include(if:$i) ${next} @skip(if:$i)`;

const withCondition = (query: string) => `query($i:Boolean!)${query}`;

/** Fragments that are small to write and large to walk. */
export const fragments: readonly HostileRequest[] = [
  post("a fragment that spreads another twice, 22 deep", chain(22, twice)),
  get("a fragment that spreads another twice, 22 deep, GET", chain(22, twice)),
  exported("a fragment that spreads another twice, 16 deep", chain(16, twice)),
  exported("a fragment that spreads another twice, 60 deep", chain(60, twice)),
  post("a fragment that spreads another three times, 13 deep", chain(13, thrice)),
  post("a fragment that spreads another three times, 100 deep", chain(100, thrice)),
  post(
    "a fragment that spreads another, 190 deep",
    chain(190, (next) => next),
  ),
  post("two fields that each spread the next, 9 deep", chain(9, inTwoFields)),
  post("two fields that each spread the next, 20 deep", chain(20, inTwoFields)),
  post("two fields that each spread the next, 60 deep", chain(60, inTwoFields)),
  exported("two fields that each spread the next, 12 deep", chain(12, inTwoFields)),
  post(
    "two fields that each spread the next, with lists, 9 deep",
    chain(9, (next) => `a:organs{${next}} b:affiliates{${next}}`),
  ),
  post("spreads under opposite conditions, 30 deep", withCondition(chain(30, inBothWays)), {
    i: true,
  }),
  post(
    "twenty conditions on spreads of one fragment, 8 deep",
    `query(${many(20, (n) => `$c${n}:Boolean!`)})${chain(8, (next) => many(20, (n) => `${next} @include(if:$c${n})`))}`,
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`c${n}`, n % 2 === 0])),
  ),
  post(
    "600 spreads of a fragment of 300 fields",
    `{body(id:"ots"){${many(600, () => "...F")}}} fragment F on Body{${many(300, (n) => `a${n}:id`)}}`,
  ),
  post(
    "inline fragments in each other, 400 deep",
    `{body(id:"ots"){${nested(400, "...on Body", "id")}}}`,
  ),
  post(
    "inline fragments on an interface, twice at each of 9 levels",
    `{node(id:"ots"){${Array.from({ length: 9 }).reduce<string>((inner) => `...on Node{${inner}} ...on Body{${inner}}`, "id")}}}`,
  ),
  post("a fragment that spreads itself", '{body(id:"ots"){...F}} fragment F on Body{parent{...F}}'),
  post(
    "300 fragments that spread each other in a circle",
    `{body(id:"ots"){...F0}} ${many(300, (n) => `fragment F${n} on Body{...F${(n + 1) % 300}}`)}`,
  ),
  post(
    "60 fragments that each spread all that follow",
    `{body(id:"ots"){...F0}} ${many(60, (n) => `fragment F${n} on Body{id ${many(59 - n, (m) => `...F${n + m + 1}`)}}`)}`,
  ),
];
