// Goes through the pages of a refetchable connection with Relay's runtime, as its hooks for React do.
const relay = require("relay-runtime");
const query = require("./__generated__/summitsQuery.graphql");
const list = require("./__generated__/summits_list.graphql");

const names = [];
const environment = new relay.Environment({
  network: relay.Network.create(async ({ name, text }, variables) => {
    names.push(name);
    const response = await fetch(process.argv[2], {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
  store: new relay.Store(new relay.RecordSource()),
});
const ask = (request, variables) => relay.fetchQuery(environment, request, variables).toPromise();

async function main() {
  const id = "ots";
  environment.retain(relay.createOperationDescriptor(query, { id }));
  const { body } = await ask(query, { id });
  const selector = relay.getSelector(list, body);
  const seen = () => environment.lookup(selector).data.conferences;
  const { refetchableRequest } = relay.getRefetchMetadata(list, "summits");
  const { paginationMetadata } = relay.getPaginationMetadata(list, "summits");
  const next = (cursor) =>
    relay.getPaginationVariables("forward", 5, cursor, selector.variables, {}, paginationMetadata);
  while (seen().pageInfo.hasNextPage)
    await ask(refetchableRequest, { ...next(seen().pageInfo.endCursor), id });
  const { totalCount, edges } = seen();
  process.stdout.write(
    JSON.stringify({ names, totalCount, ids: edges.map(({ node }) => node.id) }),
  );
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
