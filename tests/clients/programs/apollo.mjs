// Goes through the pages of a list below a body with Apollo Client, which joins them by its rule for Relay's connections.
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { filter, firstValueFrom } from "rxjs";

const conferences = relayStylePagination(["filter", "during", "orderBy"]);
const client = new ApolloClient({
  link: new HttpLink({ uri: process.argv[2] }),
  cache: new InMemoryCache({ typePolicies: { Body: { fields: { conferences } } } }),
});
const query = gql`
  query Summits($after: String) {
    body(id: "ots") {
      id
      conferences(filter: { kind: [SUMMIT] }, first: 5, after: $after) {
        totalCount
        edges { cursor node { id } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`;

const summits = client.watchQuery({ query });
const isThere = ({ loading, data }) => !loading && data !== undefined;
let { data } = await firstValueFrom(summits.pipe(filter(isThere)));
let pages = 1;
while (data.body.conferences.pageInfo.hasNextPage) {
  await summits.fetchMore({ variables: { after: data.body.conferences.pageInfo.endCursor } });
  ({ data } = summits.getCurrentResult());
  pages += 1;
}
const { totalCount, edges } = data.body.conferences;
console.log(JSON.stringify({ pages, totalCount, ids: edges.map(({ node }) => node.id) }));
client.stop();
