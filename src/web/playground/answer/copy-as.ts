/** An operation and the server that it is for. */
export interface Request {
  /** Where the server is, without a slash at the end. */
  readonly origin: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
}

/** A command for a POSIX shell that prints the answer. */
export function asCurl(request: Request): string {
  return [
    `curl ${quoted(`${request.origin}/graphql`)} \\`,
    "  -H 'content-type: application/json' \\",
    `  --data-binary ${quoted(JSON.stringify(bodyOf(request)))}`,
  ].join("\n");
}

/** A JavaScript module for browsers, Node, Deno and Bun that prints the data. */
export function asFetch({ origin, query, ...others }: Request): string {
  const literal = `\`${query.replace(/[\\`]|\$\{/g, "\\$&")}\``;
  const rest = Object.entries(bodyOf({ origin, query, ...others }))
    .filter(([name]) => name !== "query")
    .map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`);
  return `const query = ${literal};

const response = await fetch(${JSON.stringify(`${origin}/graphql`)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query${rest.join("")} }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);
console.log(data);
`;
}

/** A Python program that prints the data; it needs nothing but Python. */
export function asPython(request: Request): string {
  const body = JSON.stringify(bodyOf(request), null, 2);
  return `import json
import urllib.request

body = json.loads(${pythonText(body)})

request = urllib.request.Request(
    ${JSON.stringify(`${request.origin}/graphql`)},
    data=json.dumps(body).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer["data"], indent=2, ensure_ascii=False))
`;
}

/** A command of Kenesh that writes the rows of the answer as CSV. */
export function asExportCommand({ origin, query, variables, operationName }: Request): string {
  const file = "variables.json";
  const write = `printf '%s' ${quoted(JSON.stringify(variables))} > ${file}\n`;
  const options = [
    `npx kenesh export --endpoint ${quoted(`${origin}/graphql`)}`,
    ...(variables === null ? [] : [`--variables ${file}`]),
    ...(operationName === null ? [] : [`--operation ${operationName}`]),
    "--format csv",
  ];
  const command = `printf '%s' ${quoted(query)} |\n  ${options.join(" ")} --query -`;
  return `${variables === null ? "" : write}${command}`;
}

function bodyOf({ query, variables, operationName }: Request) {
  return {
    query,
    ...(variables !== null && { variables }),
    ...(operationName !== null && { operationName }),
  };
}

/** A word of a POSIX shell, whatever is in it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** JSON as a raw string literal of Python: JSON has neither three quotes in a row nor a quote at its end. */
const pythonText = (json: string) => `r'''${json.replaceAll("'", "\\u0027")}'''`;
