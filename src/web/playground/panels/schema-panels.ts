/** The panels that read the schema: they come with graphql-js, after the first answer. */
export { DocsPanel } from "./docs/docs-panel";
export { ExplorerPanel } from "./explorer/explorer-panel";
