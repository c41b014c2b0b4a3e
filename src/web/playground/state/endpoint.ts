/** The addresses of the server, which lie beside the page: it also works where a proxy puts them below a path. */
export const addressOf = (path: string): string => new URL(`../${path}`, window.location.href).href;

/** What a request to the API says of itself. */
export const JSON_HEADERS = {
  "content-type": "application/json",
  accept: "application/graphql-response+json, application/json",
} as const;
