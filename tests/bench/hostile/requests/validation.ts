import { exported, type HostileRequest, many, post } from "../request";

/** Fields of one name that cannot be merged, so many levels deep. */
function conflicts(levels: number): string {
  return Array.from({ length: levels }).reduce<string>(
    (inner) => `parent{${inner}} parent{${inner}}`,
    "id",
  );
}

/** What is dear to read and to validate, before it is known whether it makes sense. */
export const validation: readonly HostileRequest[] = [
  post(
    "200 fields of one name that do not fit each other",
    `{${many(200, (n) => `x:body(id:"b${n}"){id}`)}}`,
  ),
  post(
    "fields that must be merged, twice at each of 8 levels",
    `{body(id:"ots"){${conflicts(8)}}}`,
  ),
  post(
    "fields that must be merged, in 60 fragments that spread each other",
    `{body(id:"ots"){...F0 ...F1}} ${many(60, (n) => `fragment F${n} on Body{parent{id ${n < 58 ? `...F${n + 1} ...F${n + 2}` : ""}}}`)}`,
  ),
  post(
    "110 inline fragments with the same pages",
    `{body(id:"ots"){${many(110, (n) => `...on Body{a:conferences(first:${n % 2}){nodes{id}}}`)}}}`,
  ),
  post(
    "30 fragments of 30 fields of one name, all against all",
    `{body(id:"ots"){${many(30, (n) => `...F${n}`)}}} ${many(30, (n) => `fragment F${n} on Body{${many(30, (m) => `x:parent{a${m}:id}`)}}`)}`,
  ),
  post("1,900 unknown fields", `{${many(1_900, (n) => `conferencez${n}`)}}`),
  post("a field of 200,000 letters", `{${"conferences".repeat(20_000)}}`),
  post("400 unknown arguments", `{body(${many(400, (n) => `idd${n}:1`, ",")}){id}}`),
  post("300 unknown types", `{node(id:"ots"){${many(300, (n) => `...on Conferenc${n}{id}`)}}}`),
  post("900 unknown fragments", `{node(id:"ots"){${many(900, (n) => `...Conferenc${n}`)}}}`),
  post("900 unknown directives", `{dataset{revision ${many(900, (n) => `@inclde${n}`)}}}`),
  post("240 times @include", `{dataset{revision ${many(240, () => "@include(if:true)")}}}`),
  post("directives of 230 fields", `{body(id:"ots"){${many(230, () => "id @skip(if:false)")}}}`),
  post(
    "a directive with a deep argument",
    `{dataset{revision @include(if:${"[".repeat(600)}true${"]".repeat(600)})}}`,
  ),
  post("20,000 tokens", `{body(id:"ots"){${many(20_000, () => "id")}}}`),
  exported("20,000 tokens", `{body(id:"ots"){${many(20_000, () => "id")}}}`),
  post("240,000 brackets", "{".repeat(240_000)),
  post("240,000 commas and spaces", `{dataset{revision${", ".repeat(120_000)}}}`),
  post("a comment of 240,000 letters", `#${"x".repeat(240_000)}\n{dataset{revision}}`),
  post("240,000 lines", `${"\n".repeat(240_000)}{dataset{`),
  post("a text of 240,000 letters", `{body(id:"${"x".repeat(240_000)}"){id}}`),
  post("a text of 40,000 escapes", `{body(id:"${"\\u0041".repeat(40_000)}"){id}}`),
  post("a block text of 100,000 lines", `{body(id:"""${" \n".repeat(100_000)}"""){id}}`),
  post("a block text of quotes", `{body(id:"""${'\\"""'.repeat(50_000)}"""){id}}`),
  post(
    "380 operations",
    many(380, (n) => `query O${n}{__typename}`),
  ),
  post(
    "380 operations of one name",
    many(380, () => "query O{__typename}"),
  ),
  post(
    "240 type definitions",
    many(240, (n) => `type T${n}{a:Int}`),
  ),
  post("a mutation", "mutation{a}"),
  post("a subscription", "subscription{a}"),
];
