// Asks with urql as it is without options: small queries go by GET.
import { Client, cacheExchange, fetchExchange, gql } from "@urql/core";

const methods = [];
const client = new Client({
  url: process.argv[2],
  exchanges: [cacheExchange, fetchExchange],
  fetch: (address, options) => {
    methods.push(options.method);
    return fetch(address, options);
  },
});
const query = gql`
  query Members($day: Date!) {
    body(id: "ots") { memberships(asOf: $day) { nodes { member { ... on Named { name } } } } }
  }
`;

const ask = (day) => client.query(query, { day }).toPromise();
const { data } = await ask("2021-11-12");
await ask("2021-11-12"); // from its cache
const { error } = await ask("12 November 2021");
const names = data.body.memberships.nodes.map(({ member }) => member.name);
const [{ extensions }] = error.graphQLErrors;
console.log(JSON.stringify({ methods, names: names.sort(), code: extensions.code }));
