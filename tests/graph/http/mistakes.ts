import { addressOf, type Sent } from "../responses/server";

/** Something that people do wrong, and what they are told. */
export interface Mistake {
  readonly name: string;
  readonly sent: Sent;
  readonly status: number;
  readonly code: string;
  /** What the message says, the remedy above all. */
  readonly says: RegExp;
}

/** Tells the status of faults in operations, where plain JSON would have 200 (GraphQL over HTTP). */
const STRICT = { accept: "application/graphql-response+json" };
const JSON_TYPE = { "content-type": "application/json" };

const post = (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Sent => ({
  method: "POST",
  path: "/graphql",
  headers: { ...STRICT, ...headers },
  body,
});

/** An operation with something wrong in it, sent as it should be. */
const operation = (query: string, variables?: unknown): Sent =>
  post(JSON.stringify({ query, ...(variables !== undefined && { variables }) }));

const get = (search: string): Sent => ({ path: `/graphql?${search}`, headers: STRICT });

type Row = readonly [name: string, sent: Sent, status: number, code: string, says: RegExp];

const REQUESTS: readonly Row[] = [
  ["an empty body", post(""), 400, "BAD_REQUEST", /the body is empty: send \{"query"/],
  ["broken JSON", post('{"query": "{ __typename }"'), 400, "BAD_REQUEST", /not JSON \(.*position/],
  ["a body that is no object", post("1"), 400, "BAD_REQUEST", /JSON object/],
  ["a list of operations", post("[]"), 400, "BAD_REQUEST", /batching disabled/],
  [
    "a form",
    post("query={__typename}", { "content-type": "application/x-www-form-urlencoded" }),
    415,
    "BAD_REQUEST",
    /send JSON/,
  ],
  [
    "plain text",
    post("{ __typename }", { "content-type": "text/plain" }),
    415,
    "BAD_REQUEST",
    /send JSON/,
  ],
  [
    "a document as it is",
    post("{ __typename }", { "content-type": "application/graphql" }),
    415,
    "BAD_REQUEST",
    /send JSON/,
  ],
  [
    "a body of no stated type",
    post('{"query":"{ __typename }"}', { "content-type": "" }),
    415,
    "BAD_REQUEST",
    /send JSON/,
  ],
  [
    "a body that is no text",
    { ...post(""), body: Buffer.from([0x22, 0xff, 0x22]) },
    400,
    "BAD_REQUEST",
    /UTF-8/,
  ],
  [
    "a body too large",
    post(JSON.stringify({ query: `{ __typename } #${"x".repeat(300_000)}` })),
    413,
    "BAD_REQUEST",
    /larger than 262144 bytes/,
  ],
  ["PUT", { ...post("{}"), method: "PUT" }, 405, "BAD_REQUEST", /does not take PUT: send a POST/],
  ["DELETE", { method: "DELETE", path: "/graphql" }, 405, "BAD_REQUEST", /does not take DELETE/],
  [
    "an address below",
    { path: "/graphql/simple?query={__typename}" },
    404,
    "NOT_FOUND",
    /send operations to \/graphql/,
  ],
  ["a slash too many", { path: "/graphql/" }, 404, "NOT_FOUND", /send operations to \/graphql/],
  ["no operation", { path: "/graphql" }, 400, "BAD_REQUEST", /non-empty `query`/],
  [
    "an object without one",
    post('{"operation":"{ __typename }"}'),
    400,
    "BAD_REQUEST",
    /non-empty `query`/,
  ],
  ["a query that is no text", post('{"query":{"body":1}}'), 400, "BAD_REQUEST", /must be strings/],
  [
    "a parameter twice",
    get("query={__typename}&query={__typename}"),
    400,
    "BAD_REQUEST",
    /only be specified once/,
  ],
  [
    "variables that are no JSON",
    get("query={__typename}&variables={id:1}"),
    400,
    "BAD_REQUEST",
    /variables search parameter contains invalid JSON/,
  ],
  [
    "variables that are a list",
    get("query={__typename}&variables=[]"),
    400,
    "BAD_REQUEST",
    /JSON-encoded object/,
  ],
  [
    "variables as JSON in JSON",
    post('{"query":"{ __typename }","variables":"{}"}'),
    400,
    "BAD_REQUEST",
    /not a recursively JSON-encoded string/,
  ],
  [
    "an operation name that is a number",
    post('{"query":"{ __typename }","operationName":1}'),
    400,
    "BAD_REQUEST",
    /`operationName`/,
  ],
  [
    "extensions that are a list",
    post('{"query":"{ __typename }","extensions":[]}'),
    400,
    "BAD_REQUEST",
    /`extensions`/,
  ],
  [
    "a GET that bears a type",
    { path: addressOf("{ __typename }"), headers: { "content-type": "text/plain" } },
    415,
    "BAD_REQUEST",
    /content-type/,
  ],
  [
    "to accept only XML",
    { path: addressOf("{ __typename }"), headers: { accept: "application/xml" } },
    406,
    "BAD_REQUEST",
    /application\/json/,
  ],
  [
    "an address too long",
    get(`query=${"x".repeat(20_000)}`),
    431,
    "BAD_REQUEST",
    /in the body of a POST/,
  ],
  [
    "an unknown document",
    get("documentId=none"),
    400,
    "PERSISTED_DOCUMENT_NOT_FOUND",
    /send the whole query/,
  ],
  [
    "the hash of another query",
    post(
      `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`,
    ),
    400,
    "BAD_REQUEST",
    /sha does not match/,
  ],
  [
    "another version of hashes",
    post(
      `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":2,"sha256Hash":"00"}}}`,
    ),
    400,
    "BAD_REQUEST",
    /version/,
  ],
];

const DOCUMENTS: readonly Row[] = [
  [
    "a brace too few",
    operation("{ __typename"),
    400,
    "GRAPHQL_PARSE_FAILED",
    /Expected Name, found <EOF>/,
  ],
  [
    "an empty selection",
    operation('{ body(id: "ots") { } }'),
    400,
    "GRAPHQL_PARSE_FAILED",
    /Expected Name, found "}"/,
  ],
  [
    "single quotes",
    operation("{ body(id: 'ots') { id } }"),
    400,
    "GRAPHQL_PARSE_FAILED",
    /did you mean to use a double quote/,
  ],
  [
    "SQL",
    operation("select * from bodies"),
    400,
    "GRAPHQL_PARSE_FAILED",
    /Unexpected Name "select"/,
  ],
  [
    "a document too long",
    operation(`{ ${"__typename ".repeat(6_000)} }`),
    400,
    "GRAPHQL_PARSE_FAILED",
    /2000 tokens/,
  ],
  [
    "a wrong field",
    operation('{ body(id: "ots") { nmae } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Did you mean "name"/,
  ],
  [
    "a field of the root",
    operation("{ conference { name } confrences { totalCount } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /id|Did you mean "conferences"/,
  ],
  [
    "no selection of an object",
    operation('{ body(id: "ots") }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /must have a selection of subfields/,
  ],
  [
    "a selection of a text",
    operation('{ body(id: "ots") { name { en } } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /must not have a selection/,
  ],
  [
    "an argument that is missing",
    operation("{ body { name } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /argument "id" of type "ID!" is required/,
  ],
  [
    "a wrong argument",
    operation("{ bodies(limit: 3) { totalCount } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Unknown argument "limit"/,
  ],
  [
    "a wrong enum value",
    operation("{ conferences(filter: { kind: [SUMIT] }) { totalCount } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Did you mean the enum value "SUMMIT"/,
  ],
  [
    "an enum value in quotes",
    operation('{ conferences(filter: { kind: ["SUMMIT"] }) { totalCount } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Did you mean the enum value "SUMMIT"/,
  ],
  [
    "a wrong field of a filter",
    operation("{ conferences(filter: { year: 2024 }) { totalCount } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /not defined by type "ConferenceFilter"/,
  ],
  [
    "a text for a number",
    operation('{ bodies(first: "3") { totalCount } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Int cannot represent/,
  ],
  [
    "a fragment that is not there",
    operation('{ body(id: "ots") { ...Name } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Unknown fragment "Name"/,
  ],
  [
    "a fragment that nobody uses",
    operation("{ __typename } fragment Name on Body { name }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Fragment "Name" is never used/,
  ],
  [
    "a fragment of a wrong type",
    operation('{ body(id: "ots") { ... on Person { name } } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /can never be of type "Person"/,
  ],
  [
    "two fields of one name",
    operation('{ body(id: "ots") { name name(lang: ["tr"]) } }'),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Use different aliases/,
  ],
  [
    "a variable that is not declared",
    operation("{ body(id: $id) { name } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /Variable "\$id" is not defined/,
  ],
  [
    "a variable that nobody uses",
    operation("query ($id: ID) { __typename }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /"\$id" is never used/,
  ],
  [
    "a variable of a wrong type",
    operation("query ($first: String) { bodies(first: $first) { totalCount } }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /expecting type "Int"/,
  ],
  [
    "a variable that may be null",
    operation("query ($id: ID) { body(id: $id) { name } }", { id: "ots" }),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /expecting type "ID!"/,
  ],
  [
    "a mutation",
    operation("mutation { addBody }"),
    400,
    "GRAPHQL_VALIDATION_FAILED",
    /only be read|Schema is not configured/,
  ],
  [
    "an operation that is not there",
    post('{"query":"query One { __typename }","operationName":"Two"}'),
    400,
    "OPERATION_RESOLUTION_FAILURE",
    /Unknown operation named "Two"/,
  ],
  [
    "no name of many",
    operation("query One { __typename } query Two { __typename }"),
    400,
    "OPERATION_RESOLUTION_FAILURE",
    /Must provide operation name/,
  ],
];

const VALUES: readonly Row[] = [
  [
    "a variable that is missing",
    operation("query ($id: ID!) { body(id: $id) { name } }"),
    400,
    "BAD_USER_INPUT",
    /Variable "\$id" of required type "ID!"/,
  ],
  [
    "a variable of a wrong value",
    operation("query ($first: Int) { bodies(first: $first) { totalCount } }", { first: "3" }),
    400,
    "BAD_USER_INPUT",
    /Int cannot represent/,
  ],
  [
    "a number beyond all numbers",
    post(
      '{"query":"query ($first: Int) { bodies(first: $first) { totalCount } }","variables":{"first":1e400}}',
    ),
    400,
    "BAD_USER_INPUT",
    /Int cannot represent/,
  ],
  [
    "a page too large",
    operation("{ bodies(first: 1000) { totalCount } }"),
    200,
    "BAD_USER_INPUT",
    /100/,
  ],
  [
    "a page of fewer than none",
    operation("{ bodies(first: -1) { totalCount } }"),
    200,
    "BAD_USER_INPUT",
    /first/,
  ],
  [
    "both ends",
    operation("{ bodies(first: 1, last: 1) { totalCount } }"),
    200,
    "BAD_USER_INPUT",
    /leave one out/,
  ],
  [
    "a cursor that is none",
    operation('{ bodies(after: "3") { nodes { id } } }'),
    200,
    "BAD_USER_INPUT",
    /is not a cursor of this list/,
  ],
  [
    "a date that does not exist",
    operation('{ memberships(asOf: "2023-02-30") { totalCount } }'),
    400,
    "BAD_USER_INPUT",
    /2023-02-30/,
  ],
  [
    "a date in another form",
    operation("query ($day: Date) { memberships(asOf: $day) { totalCount } }", {
      day: "30.11.2023",
    }),
    400,
    "BAD_USER_INPUT",
    /30\.11\.2023/,
  ],
  [
    "too many ids",
    operation(`{ nodes(ids: [${'"ots" '.repeat(101)}]) { id } }`),
    200,
    "BAD_USER_INPUT",
    /100/,
  ],
  [
    "too much at once",
    operation(
      "{ bodies(first: 100) { nodes { conferences(first: 100) { nodes { participations(first: 100) { nodes { id } } } } } } }",
    ),
    400,
    "COST_LIMIT_EXCEEDED",
    /would fit/,
  ],
];

/** What people do wrong, one of each kind. */
export const MISTAKES: readonly Mistake[] = [...REQUESTS, ...DOCUMENTS, ...VALUES].map(
  ([name, sent, status, code, says]) => ({ name, sent, status, code, says }),
);
