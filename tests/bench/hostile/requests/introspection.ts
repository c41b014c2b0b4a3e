import { getIntrospectionQuery } from "graphql";
import { get, type HostileRequest, many, nested, post } from "../request";

const TYPES = "__schema{types{name fields{name type{name} args{name}}}}";

/** The schema about itself, again and again. */
export const introspection: readonly HostileRequest[] = [
  post("the usual introspection", getIntrospectionQuery()),
  post("50 aliases of all types", `{${many(50, (n) => `a${n}:${TYPES}`)}}`),
  get("20 aliases of all types, GET", `{${many(20, (n) => `a${n}:${TYPES}`)}}`),
  post(
    "types of fields of types of fields",
    `{__schema{types{${nested(4, "fields{type", "name").replace(/\}+$/, "")}${"}}".repeat(4)}}}}`,
  ),
  post(
    "possible types and their interfaces, 6 times",
    `{__type(name:"Node"){${nested(6, "possibleTypes{interfaces", "name").replace(/\}+$/, "")}${"}}".repeat(6)}}}`,
  ),
  post(
    "110 aliases of a type",
    `{${many(110, (n) => `a${n}:__type(name:"Body"){name fields{name}}`)}}`,
  ),
  post(
    "a hundred aliases of each field's description",
    `{__schema{types{fields{${many(100, (n) => `a${n}:description`)}}}}}`,
  ),
  post(
    "all descriptions, 40 times",
    `{${many(40, (n) => `a${n}:__schema{types{description fields{description args{description}}}}`)}}`,
  ),
  post("ofType, 200 levels", `{__type(name:"Body"){${nested(200, "ofType", "name")}}}`),
  post(
    "types below a condition",
    `{__schema @skip(if:true){${"types{fields{type{fields{type{fields{name}}}}}}"}} dataset{revision}}`,
  ),
];
