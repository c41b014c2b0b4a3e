import graphql from "@graphql-eslint/eslint-plugin";

const { rules: relay } = graphql.configs["flat/schema-relay"];

/** The rules of graphql-eslint for Relay and for descriptions, over the public schema. */
export default [
  {
    files: ["*.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "api.graphql" } },
    },
    rules: {
      ...relay,
      "@graphql-eslint/relay-edge-types": [
        "error",
        // `nodes` beside `edges` is a list of things themselves; a citation and a notice are no things with ids.
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      "@graphql-eslint/description-style": "error",
      "@graphql-eslint/no-hashtag-description": "error",
      "@graphql-eslint/require-deprecation-reason": "error",
    },
  },
];
