/** What `kenesh serve` is told. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly database: string;
  readonly build: boolean;
  /** The name of a subgraph in the registry. */
  readonly subgraph?: string;
  readonly asSubgraph?: true;
  readonly distributed?: true;
  readonly subgraphPorts?: number;
  /** A JSON file or a folder; empty when there are none. */
  readonly documents: string;
  /** How many processes serve. */
  readonly workers: number;
  readonly quiet?: true;
}
