// What a component of a page asks for: Relay's compiler makes the query of the next page from it.
const { graphql } = require("relay-runtime");

exports.list = graphql`
  fragment summits_list on Body
  @refetchable(queryName: "summitsNextQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    conferences(first: $count, after: $cursor, filter: { kind: [SUMMIT] })
      @connection(key: "summits_conferences") {
      totalCount
      edges { node { id } }
    }
  }
`;

exports.query = graphql`
  query summitsQuery($id: ID!) {
    body(id: $id) { ...summits_list }
  }
`;
